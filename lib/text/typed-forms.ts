/**
 * How a word is written in haste, by ear or in dialect, as "the word: its spellings". Only spellings that are no other word: "wit", "dye",
 * "ill" or "dei" are left to the rules. A single slip of the finger in a longer word needs no entry; the guesser finds it.
 */
const spellings = `
about: abt abuot bout aboot abot
again: agen agian agn agaim
alive: alieve aliv alife alivee
alone: alown aloan aloen
and: adn nd
any longer: nylonger
any more: anymroe anymoer anymor enymore nemore nymore anymoar anymoor anymre
be alive: bealive
be here: behere
because: becoz becuz bcos bcoz bcuz becos becuase beacuse bcause
being: beeing
better: beter bettr betta betr
burden: burdon burdan burdin berden
can not: cnat carnt cannae cantt canot caant kant
can not cope: cantcope
can not go on: cantgoon
children: weans bairns kidz
could: cud culd cld
could not: cudnt cuddnt couldnae cldnt couldna
crying: criing
cut myself: cutmyself
cutting: cuting cuttng
dead: ded deid daed
death: deth
depressed: depresed deprest depresd
did not: dident didnae dint didna
die: di3
disappear: dissapear disapear dissappear disapeer dissapeer
do: dae
do not: dinnae dinna dunt donot dnot dotn dinny divvent dinnat
do not want: dontwant
does not: dosent doesent dosnt disnae
doing: daein
dying: dieing
earth: erth erf
end: endd ennd
end it: endit
end it all: enditall
end my: endmy
end my life: endmylife
ending: edning endng
enough: enuf enuff enugh enogh
every: evry evrey
everyone: evry1 every1 evryone everone everyon evryoen
everything: evrything evrythin evrythng everyting evryfing everyfing
exist: exsist exsit egsist exhist excist
family: famly famliy famley
feeling: feelign feling feelling
for ever: 4ever foreva 4eva
friends: frends freinds frens
from: frae fae
give: gie
give up: giveup
going: goign gowing gonig
going to: gunna goin2 gonnae gonny guna gunnae gonne
goodbye: goodby gudbye godbye goodbey gdbye
goodnight: goodnite gnight
hang myself: hangmyself
harm myself: harmmyself harmyself
hate myself: hatemyself
have: hae
have not: havnt hvnt
head: heid
help: hlep halp hepl
here: ere heer
hopeless: hopless hopeles hoples
hurt myself: hurtmyself
i can not: icant
i cut: icut
i do not: idont
i do not want to be here: idontwanttobehere
i do not want to live: idontwanttolive
i feel: ifeel
i hate: ihate
i hurt: ihurt
i just: ijust
i need: ineed
i think: ithink
i want: iwant
i want to: iwanna
i want to die: iwannadie
i wish: iwish
is not: isnae isent
it all: itall
just: jus jst jsut juts jist
kill: kiill kil kll klil kiil
kill me: killme
kill myself: killmyself
leave: leev leeve
life: lyf lyfe liff lfie
living: liveing livng livin
lonely: lonley lonly
love: luv
might: myt
more: mair
my life: mylife
my mind: mymind
my wrists: mywrists
myself: mslf mysf myslf mysel myselff mysef mself miself meslf mysself myselfe mysefl masel maself misen mesel mesenn missel mahself mysen msyelf myyself
need: nede
never: neva nver nevr nevva neber
night: nite nyt
no more: nomore nomor
no one: no1 noone
nobody: nobdy nobidy nobuddy naebody
not: nawt
nothing: nuffin nuthin nuttin nufin nothng nuffink
od: 0d
off: aff offf
old: auld owd
on: oan onn
out: oot
over: ovr
overdose: ovadose overdosse overdos overdoze
pain: payn
people: ppl peple pepole poeple peeple
pills: pilz pillz
planning: planing planin
please: plz pls plese plees pleaze
point: piont poin poitn
razor: razer
really: realy relly rly rlly reely
reason: reson reasen
safe: saef saif
scared: scard scaird scarde
school: skool scool shcool skl skwl
self: sef slef sefl slf s3lf
self harm: selfharm selfharn slefharm
self harmed: selfharmed
self harming: selfharming selfharmin
self injury: selfinjury
should: shud shld
something: sumthin sumthing somthing somethin sumfin somefing sumting
sorry: sory sori srry soz sozz
stop: stp stopp
suicidal: suisidel siucidle sucidle suicidial sucidial sucidal suisidal suicidle suisidle siucidal suicdal suicidel suecidal suicedal suacidal suicydal suicidual
suicide: sueside suiside suicde suicied suacide suecide sucide siucide suicid suisid sooicide suisced
take: tak
than: thn
that: tht
the: teh hte
they: thay dey
think: fink thnik thnk
thinking: finking thinkign thnking thinkng thinkig
this: tihs thsi dis
thought: thort thaught
thoughts: thorts thougts thoghts thorghts thougths
time: tiem
tired: tierd tird tyerd
to: tae
to be: tobe
to cut: tocut
to die: todie
to disappear: todisappear
to end: toend
to hurt: tohurt
to kill: tokill
to kill myself: tokillmyself
to live: tolive
tomorrow: tommorow tomorow tommorrow tmw 2moz tomoro tomorro
tonight: tonigt tonght tonit 2nyt tonyt tonihgt
up: upp
want: wnt waant wantt
want to: wonna wannah wanne wnna wunna wannna wanan wantae wanty wannae wantto wanto wana wnana
want to die: wannadie wantodie wanttodie
was: wus woz wuz waz wis
was not: wasent wasnae wisnae wisnt wisna
were not: wernt
what: wot wat
when: wen
will not: willnae winnae
wish: wishh wsh wihs
with: wid wiv whith wth wihth
without: withowt witout widout wivout wihtout wthout withot withuot
world: wurld wrld warld
worse: worce
worthless: wurthless worthles worthlss
would: wud wuld wld
would not: wudnt wouldnae wldnt widnae wouldna
you: ye yu yoo
your: yer
yourself: yersel yoursel urself yaself yoself
`;

/** Pairs of a spelling and the words it stands for. */
export function listTypedForms(): [form: string, words: string][] {
  const pairs: [string, string][] = [];
  for (const line of spellings.trim().split('\n')) {
    const [words, forms] = line.split(': ') as [string, string];
    for (const form of forms.split(' ')) pairs.push([form, words]);
  }
  return pairs;
}
