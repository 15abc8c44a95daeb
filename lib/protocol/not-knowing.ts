/** Labels that say "I do not know". Used to refuse protocols in which not knowing ends a walk. */
export const notKnowing =
  /\b(not sure|unsure|don['’]t know|do not know|can['’]?t (tell|check|find out)|cannot (tell|check|find out))\b/i;
