import type { Submission } from '#questionnaires';

/**
 * The same interviews with two flaws: the first one lacks an answer that its routing asks for (it will be
 * held), and the last one is sent twice under different ids (the second will be quarantined).
 */
export function flawed(submissions: readonly Submission[]): Submission[] {
  const [first, ...others] = submissions;
  const last = others.at(-1);
  if (!first || !last) return [...submissions];
  return [withoutAnswer(first, 'perception', 'walk_alone_night'), ...others, { ...last, id: otherId(last.id) }];
}

function withoutAnswer(submission: Submission, form: string, name: string): Submission {
  const remaining = { ...submission.answers[form] };
  delete remaining[name];
  const events = submission.events.filter((event) => event.form !== form || event.name !== name);
  return { ...submission, answers: { ...submission.answers, [form]: remaining }, events };
}

/** Another UUID, as a second tablet would have made one. */
function otherId(id: string): string {
  return id.replace(/^[0-9a-f]/, (digit) => (digit === 'f' ? '0' : 'f'));
}
