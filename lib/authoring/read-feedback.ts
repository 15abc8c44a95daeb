import { type Feedback, feedbackSchema } from './feedback.ts';

/** The counts in a file that a clinician saved for the lead. Throws an Error that says which part does not fit. */
export function readFeedback(text: string): Feedback {
  const parsed = feedbackSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.map(String).join('.') || 'the whole file';
  throw new Error(`it is not a file of counts that Heed saved for the lead: ${where} does not fit`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
