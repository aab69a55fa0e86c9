import type { NoteRemark, WorkbookPlace } from '../report.ts';
import type { Table } from './read-table.ts';

/** Heads of the settings sheet that have several spellings. */
const SAME = new Map<string, string>(
  Object.entries({
    title: 'form_title',
    set_form_title: 'form_title',
    id_string: 'form_id',
    set_form_id: 'form_id',
    lang: 'default_language',
  }),
);

/** What a setting without a place in Cifra is about: `lost`, or `note` where Cifra does the same in its own way. */
const OTHERS = new Map<string, 'lost' | 'note'>(
  Object.entries({
    form_id: 'note',
    version: 'note',
    style: 'note',
    public_key: 'note',
    submission_url: 'note',
    auto_send: 'note',
    auto_delete: 'note',
    omit_instanceid: 'note',
    clean_text_values: 'note',
    flat: 'note',
    name: 'note',
    xml_root: 'note',
    sms_keyword: 'note',
    sms_separator: 'note',
  }),
);

export interface XlsformSettings {
  readonly title: string;
  readonly defaultLanguage: string;
  /** Where the default language stands. */
  readonly languagePlace?: WorkbookPlace | undefined;
}

/** The first row of the settings sheet. */
export function readSettings(table: Table | undefined, remark: NoteRemark): XlsformSettings {
  const row = table?.rows[0];
  const found = new Map<string, string>();
  let languagePlace: WorkbookPlace | undefined;
  for (const { key } of table?.columns ?? []) {
    const written = row?.text(key) ?? '';
    if (written === '') continue;
    const name = SAME.get(key) ?? key;
    if (name === 'default_language') languagePlace ??= row!.place(key);
    if (!found.has(name)) found.set(name, written);
    if (['form_title', 'default_language', 'allow_choice_duplicates'].includes(name)) continue;
    const place = row!.place(key);
    const severity = OTHERS.get(name) ?? 'lost';
    remark(severity, place, severity === 'note' ? { code: 'settingNote', name } : { code: 'settingLost', name });
  }
  for (const more of table?.rows.slice(1) ?? []) remark('lost', more.place(), { code: 'settingsRow' });
  return {
    title: found.get('form_title') ?? found.get('form_id') ?? '',
    defaultLanguage: found.get('default_language') ?? '',
    languagePlace,
  };
}
