import file from '#rules/evaluation.json' with { type: 'json' };
import { parseEvaluations, type SavedEvaluation } from './saved-evaluation.ts';

/** The last saved evaluations of the packaged list; `rules check` and the build refuse a file that does not fit. */
export const packagedEvaluations: SavedEvaluation[] = parseEvaluations(file);
