import { type Signpost, signpostsSchema } from '#lib/protocol/signposts.ts';
import file from '#rules/signposts.json';
import { type Guard, isRecord, isText } from './guards.ts';
import { settingsItem } from './items.ts';

export const signposts: Signpost[] = signpostsSchema.parse(file).signposts;

type Checks = Record<string, string>;

/** The day on which somebody on this device last found each signpost right, by its id. */
export const signpostChecksItem = settingsItem<Checks>('signpostChecks', isRecord(isText, isText) as Guard<Checks>, {});
