import type { ShownProfile } from '../shown/shown-profile.ts';
import { ratioColumns } from './ratio-columns.ts';

/** The ratios as text for the clipboard, columns with tabs between them. */
export function ratioText(view: ShownProfile): string {
  const columns = ratioColumns(view);
  const rows = view.profile.ratios.map((one) => columns.map(({ text }) => text(one)));
  return [columns.map(({ name }) => name), ...rows].map((cells) => cells.join('\t')).join('\n');
}
