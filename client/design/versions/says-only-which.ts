import type { Change } from '#questionnaires';

/** Every version has another number, another note, or another id: that is no news of what is asked. */
const NAMES = ['id', 'version', 'note'];

/** Whether a change says only which version it is. */
export function saysOnlyWhich({ kind, subject }: Pick<Change, 'kind' | 'subject'>): boolean {
  return kind === 'setting' && NAMES.includes(subject);
}
