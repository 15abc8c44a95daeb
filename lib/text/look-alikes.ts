/**
 * Letters of other scripts that a reader of English takes for a Latin letter, as pairs "look-alike + Latin". Case counts:
 * Greek capital Eta reads as H, the small one as n. `build-fold-table.ts` makes the fold table from it, with the compatibility
 * forms, accents and case of Unicode itself.
 */
const pairs =
  // Greek
  'ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxαaβbγyδdεeηnιiκkνvοoρpσoςcτtυuχxωwϲcϳjϹcͿjϜfϝfϒyϰkϱpϵeϻm' +
  // Cyrillic
  'АaВbЕeЗeЅsІiЇiЈjКkМmНhОoРpСcТtУyФoХxЬbІiаaвbгrеeзeиuйuкkмmнhоoпnрpсcтtуyхxьbѕsіiїiјjєeёeғfқkҝkңhһhүyұyҳxҺhҮyҲxӏlӀlԁdԛqԚqԝwԜwѡwѵvѴvґrԍgӕaӘeәeөoӨoҽeҟkԌgҫcҪcҏpҎpңhҥhњhљnћhђhѓrќk' +
  // Armenian, Georgian, Hebrew, Arabic digits that pass for letters
  'օoսuոnհhցgզqսuաwյjքpԼlՕoՍuՏsՈnլlտmԱuԴqղnგdვpდdזiוlסoחnסo' +
  // Cherokee, Lisu, Coptic, Tifinagh, Vai
  'ᎪaᏴbᏟcᎠdᎬeᏀgᎻhᎥiᎫjᏦkᏞlᎷmᏢpᎡrᏚsᎢtᎤoᏙvᎳwᎩyᏃzᏒrᎾoᏂhᏏbᏌu' +
  'ꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz' +
  'ⲀaⲂbⲈeⲎhⲒiⲔkⲘmⲚnⲞoⲢpⲤcⲦtⲨyⲬxⲁaⲃbⲉeⲏhⲓiⲕkⲙmⲛnⲟoⲣpⲥcⲧtⲩyⲭxⵏlⵔoⵑlⵝxⵠaⵤm' +
  // Canadian syllabics, Thai and CJK strokes, as the makers of styled names draw with them
  'ᗩaᗷbᑕcᗞdᗪdᗴeᖴfᘜgᕼhᒍjᛕkᒪlᗰmᑎnᝪoᑭpᑫqᖇrᔕsᑌuᐯvᗯw᙭xᖻyᘔzᑲbᑯdᖺhᒣr' +
  'คa๒bςc๔dﻮgђhןj๓mภnรsยuשvฬwאxץyչzՇtгrקpтt' +
  '丨i几nㄒt卂a乃b匚c乇e千fﾌj爪mㄖo卩p尺rㄩu山w乂xㄚyㄥl丂s卄h刀d工i' +
  // Latin letters with strokes, hooks and tails, phonetic letters, small capitals, turned letters
  'ıiȷjłlŁlƚlɫlɬlɭlⱡlđdĐdɖdɗdȡdƌdðdÐdøoØoɵoƟoɔoħhĦhɦhɧhⱨhŧtŦtƫtƭtʈtȶtⱦtßsſsʂsȿsɑaɐaⱥaȺaⱭaɒaɓbƀbƃbƁbƂbɃbʙbƈcɕcȼcȻcƇcɛeɜeǝeəeɘeɇeƐeƎeɞeƒfƑfꜰfʄfɡgɠgɢgʛgǥgƓgǤgʜhɥhɩiɪiɨiƗiƖiᵻiᵼiʝjɉjɟjƙkƘkʞkⱪkʟlɱmɯmⱮmɲnŋnɳnɴnƞnɲnƝnȵnŊnƥpƤpᵽpᵱpʠqɋqɊqɍrɌrʀrɹrɺrɻrɼrɽrɾrɿrʁrⱤrƨsʃsƧsʇtʉuʊuƱuɄuᵾuʋvʌvƲvɅvⱱvʍwⱳwⱲwƴyƳyʏyɏyɎyʎyƶzƵzȥzʐzʑzɀzⱬzƷzʒz' +
  'ᴀaᴁaᴃbᴄcᴅdᴆdᴇeᴈeᴉiᴊjᴋkᴌlᴍmᴎnᴏoᴐoᴑoᴓoᴘpᴙrᴚrᴛtᴜuᴝuᴠvᴡwᴢzᴦrᴧaᴨnᴩpꜱsꞁlꝁkꝃkꝅkꝉlꝋoꝍoꝑpꝓpꝕpꝗqꝙqꝛrꝟvꞃrꞅsꞇtꞓcꞗbꞡgꞣkꞥnꞧrꞩs꬀aꬲeꬳeꭅmꭇrꭏuꭒuꭓxꭖxꭗxꭙxꭚy' +
  // Signs used as letters
  '©c®r€e£l¥y¢c₩w₦n₱p₮t₴s₵c₭k฿b₿b₳a₲g∂d∅o∑e∆a∏nµuμu℮e†t‡t¡i∫s√v∪u∩n⊂c∈eƿpþp';

/** By the character as written; the value is one small Latin letter. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  (pairs.match(/../gsu) ?? []).map((pair) => [...pair] as [string, string]),
);
