/**
 * Letters of other scripts that read as a Latin letter, as pairs "look-alike + Latin". Only letters that a reader of
 * English takes for the Latin one; after NFKD and lower case. A table generated from Unicode confusables replaces it.
 */
const pairs =
  'аaвbеeзeкkмmнhоoрpсcтtуyхxіiїiјjѕsԁdԛqԝwһhӏlҽeѡwгrпnиu' +
  'αaβbεeηnιiκkνvοoρpσoτtυuχxγyωw' +
  'ıiȷjłlđdøoðdħhŧtßsſsɑaɡgɩiʀrɪiʟlɴnᴀaʙbᴄcᴅdᴇeꜰfɢgʜhᴊjᴋkᴍmᴏoᴘpꜱsᴛtᴜuᴠvᴡwʏyᴢz';

export const lookAlikes: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(i * 2), pairs.charAt(i * 2 + 1)]),
);
