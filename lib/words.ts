import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';

type Keys<Plural extends boolean> = {
  [Key in keyof GeneratedI18nStructure]: GeneratedI18nStructure[Key] extends {
    plural: Plural;
    substitutions: Plural extends true ? 1 : 0;
  }
    ? Key
    : never;
}[keyof GeneratedI18nStructure];

const message = (key: string, values?: string[]): string =>
  browser.i18n.getMessage(key.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0], values);

/** What locales/ says under a key, as `i18n.t` does, for the content script: every page of X would carry the rest of that library. */
export const words = (key: Keys<false>): string => message(key);

/** Likewise of a key with one form for 1 and one for all other numbers. */
export const countedWords = (key: Keys<true>, count: number): string =>
  message(key, [String(count)]).split(' | ')[count === 1 ? 0 : 1] as string;
