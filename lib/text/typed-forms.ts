/**
 * How a word is written in haste, by ear or in dialect, as "the word: its spellings". Only spellings that are no other word: "wit", "dye",
 * "ill" or "dei" are left to the rules. A single slip of the finger in a longer word needs no entry; the guesser finds it.
 */
const spellings = `
and: adn nd
about: abt abuot bout aboot abot
again: agen agian agn agaim
alive: alieve aliv alife
alone: alown aloan aloen
any longer: nylonger
any more: anymroe anymoer anymor enymore nemore nymore anymoar anymoor anymre
because: becoz becuz bcos bcoz bcuz becos becuase beacuse bcause
being: beeing
better: beter bettr betta betr
burden: burdon burdan burdin berden
can not: cnat carnt cannae cantt canot caant kant
could: cud culd cld
could not: cudnt cuddnt couldnae cldnt
crying: criing
cutting: cuting cuttng
dead: ded deid daed
death: deth
depressed: depresed deprest depresd
did not: dident didnae dint
disappear: dissapear disapear dissappear disapeer dissapeer
do not: dinnae dinna dunt donot dnot dotn dinny
does not: dosent doesent dosnt disnae
dying: dieing
enough: enuf enuff enugh enogh
every: evry evrey
everyone: evry1 every1 evryone everone everyon evryoen
everything: evrything evrythin evrythng everyting evryfing everyfing
exist: exsist exsit egsist exhist excist
family: famly famliy famley
feeling: feelign feling feelling
for ever: 4ever foreva 4eva
friends: frends freinds frens
going: goign gowing gonig
going to: gunna goin2 gonnae gonny guna gunnae gonne
goodbye: goodby gudbye godbye goodbey gdbye
have not: havnt hvnt
help: hlep halp hepl
here: ere heer
hopeless: hopless hopeles hoples
is not: isnae isent
just: jus jst jsut juts jist
kill: kil kll klil kiil
leave: leev leeve
life: lyf lyfe liff lfie
living: liveing livng livin
lonely: lonley lonly
love: luv
might: myt
my life: mylife
my mind: mymind
myself: myslf mysel myselff mysef mself miself meslf mysself myselfe mysefl masel maself misen mesel mesenn missel mahself mysen
need: nede
never: neva nver nevr nevva neber
no more: nomore nomor
no one: no1 noone
nobody: nobdy nobidy nobuddy
nothing: nuffin nuthin nuttin nufin nothng nuffink
off: aff offf
on: oan
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
school: skool scool shcool skl skwl
scared: scard scaird scarde
self: sef slef sefl slf
should: shud shld
something: sumthin sumthing somthing somethin sumfin somefing sumting
sorry: sory sori srry soz sozz
stop: stp stopp
such: sutch
suicidal: suisidel siucidle sucidle suicidial sucidial sucidal suisidal suicidle suisidle siucidal suicdal suicidel suecidal suicedal suacidal suicydal suicidual
suicide: sueside suiside suicde suicied suacide suecide sucide siucide suicid suisid sooicide suisced
take: tak
than: thn
that: tht
the: teh hte
this: tihs thsi dis
they: thay dey
think: fink thnik thnk
thinking: finking thinkign thnking
thought: thort thaught
thoughts: thorts thougts thoghts thorghts thougths
tired: tierd tird tyerd
to: tae
tomorrow: tommorow tomorow tommorrow tmw 2moz tomoro tomorro
tonight: tonigt tonght tonit 2nyt tonyt tonihgt
want: wnt waant wantt
want to: wonna wannah wanne wnna wunna wannna wanan wantae wanty wannae wantto wanto wana wnana
was: wus woz wuz waz wis
was not: wasent wasnae wisnae
were not: wernt
what: wot wat
up: upp
when: wen
wish: wishh wsh wihs
with: wiv wid whith wth wihth
without: withowt witout widout wivout wihtout wthout withot withuot
world: wurld wrld
worse: worce
worthless: wurthless worthles worthlss
would: wud wuld wld
would not: wudnt wouldnae wldnt
you: ye yu yoo
i can not: icant
i do not: idont
i feel: ifeel
i hate: ihate
i just: ijust
i need: ineed
i think: ithink
i want: iwant
i want to: iwanna
i wish: iwish
to be: tobe
to die: todie
to end: toend
be alive: bealive
be here: behere
cut myself: cutmyself
end it: endit
end my: endmy
give up: giveup
hate myself: hatemyself
hurt myself: hurtmyself
kill myself: killmyself
want to die: wannadie wantodie wanttodie
can not cope: cantcope
can not go on: cantgoon
do not want: dontwant
i do not want to be here: idontwanttobehere
i do not want to live: idontwanttolive
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
