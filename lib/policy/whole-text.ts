/** A registry value cannot hold the line end that a signed file ends with. */
export const wholeText = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
