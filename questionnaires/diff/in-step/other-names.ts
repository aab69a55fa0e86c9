import type { DraftFiles } from '../../edit/places.ts';
import { inAuthorities } from '../../edit/rename/rename-catalogue.ts';
import { inCodesOf } from '../../edit/rename/rename-code.ts';
import { inNamesOfQuestions } from '../../edit/rename/rename-question.ts';
import type { NewNames } from '../../edit/rename/renamed.ts';
import { CRIMES, isForm, MANIFEST, type Rewriting, rewritten } from '../../edit/rename/walk.ts';
import type { FormModule } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { prepareInstrument } from '../../instrument/prepared-instrument.ts';
import type { OtherName, RenamedCode } from './renamed-codes.ts';
import type { RenamedScreen } from './renamed-screens.ts';
import { withWrittenOut } from './written-out-names.ts';

/** An instrument in which questions have other names, wherever they are named. Screens keep theirs. */
export function withQuestionNames(instrument: Instrument, questions: NewNames): Instrument {
  const names = withWrittenOut(instrument, questions);
  const named = rewrittenAs(instrument, (file) => {
    const inNames = inNamesOfQuestions(file, names);
    if (!inNames || !isForm(file)) return inNames;
    return {
      ...inNames,
      string: (text, setting) =>
        setting === 'of' ? (names.get(text) ?? text) : (inNames.string?.(text, setting) ?? text),
    };
  });
  return prepareInstrument({
    ...named,
    forms: named.forms.map((form, at) => withScreensOf(form, instrument.forms[at]!)),
  });
}

/** An instrument in which codes of lists are others, wherever a question with the list names them. */
export function withCodesOfLists(instrument: Instrument, codes: readonly RenamedCode[]): Instrument {
  return codes.reduce(withCodeOfList, instrument);
}

function withCodeOfList(instrument: Instrument, { list, from, to }: RenamedCode): Instrument {
  const answered = instrument.forms
    .flatMap(({ screens }) => screens.flatMap(({ questions }) => questions))
    .filter(({ choices }) => choices === list)
    .map(({ name }) => name);
  const self = new Map(answered.map((name) => [name, name]));
  const about = {
    answered: new Set(answered),
    variables: new Set(withWrittenOut(instrument, self).keys()),
    asRows: [],
  };
  const isRow = (record: Readonly<Record<string, unknown>>) => record.list === list && record.code === from;
  const named = rewrittenAs(instrument, (file) => {
    const inCodes = inCodesOf(file, about, { from, to });
    if (!inCodes || !isForm(file)) return inCodes;
    return {
      ...inCodes,
      record: (record) => (isRow(record) ? { ...record, code: to } : (inCodes.record?.(record) ?? record)),
    };
  });
  const texts = Object.entries(named.texts).map(([language, inLanguage]) => [
    language,
    { ...inLanguage, choices: { ...inLanguage.choices, [list]: withKey(inLanguage.choices[list] ?? {}, from, to) } },
  ]);
  return prepareInstrument({
    ...named,
    lists: { ...named.lists, [list]: (named.lists[list] ?? []).map((code) => (code === from ? to : code)) },
    texts: Object.fromEntries(texts),
  });
}

/** An instrument in which authorities have other codes, beside the lists that name them. */
export function withAuthorities(instrument: Instrument, authorities: readonly OtherName[]): Instrument {
  return authorities.reduce((rest, authority) => {
    const named = rewrittenAs(rest, (file) => inAuthorities(file, new Map(), authority));
    const reportingBodies = named.manifest.reportingBodies.map((body) =>
      body.code === authority.from ? { ...body, code: authority.to } : body,
    );
    return prepareInstrument({ ...named, manifest: { ...named.manifest, reportingBodies } });
  }, instrument);
}

/** An instrument in which forms have other names. */
export function withFormNames(instrument: Instrument, forms: readonly OtherName[]): Instrument {
  const nameOf = (name: string) => forms.find(({ from }) => from === name)?.to ?? name;
  const texts = Object.entries(instrument.texts).map(([language, inLanguage]) => [
    language,
    { ...inLanguage, forms: forms.reduce((rest, { from, to }) => withKey(rest, from, to), inLanguage.forms) },
  ]);
  return prepareInstrument({
    ...instrument,
    manifest: { ...instrument.manifest, chain: instrument.manifest.chain.map(nameOf) },
    forms: instrument.forms.map((module) => ({ ...module, form: nameOf(module.form) })),
    texts: Object.fromEntries(texts),
  });
}

/** An instrument in which screens have other names. */
export function withScreenNames(instrument: Instrument, screens: readonly RenamedScreen[]): Instrument {
  const forms = instrument.forms.map((form) => ({
    ...form,
    screens: form.screens.map((screen) => {
      const to = screens.find((one) => one.form === form.form && one.from === screen.name)?.to;
      return to === undefined ? screen : { ...screen, name: to };
    }),
  }));
  const texts = Object.entries(instrument.texts).map(([language, inLanguage]) => {
    const { screens: titles } = inLanguage;
    const named = titles && screens.reduce((rest, { from, to }) => withKey(rest, from, to), titles);
    return [language, { ...inLanguage, ...(named && { screens: named }) }];
  });
  return prepareInstrument({ ...instrument, forms, texts: Object.fromEntries(texts) });
}

function withKey<Value>(record: Readonly<Record<string, Value>>, from: string, to: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}

/** An instrument rewritten as its files would be: what renames in a draft renames here. */
function rewrittenAs(instrument: Instrument, rewritingOf: (file: string) => Rewriting | undefined) {
  const { crimes, iccsTags, manifest, forms, texts } = instrument;
  const fileOf = (form: FormModule) => `modules/${form.form}.json`;
  const files = rewritten(
    {
      [CRIMES]: { crimes, iccsTags },
      [MANIFEST]: manifest,
      ...Object.fromEntries(forms.map((form) => [fileOf(form), form])),
      ...Object.fromEntries(Object.entries(texts).map(([language, inLanguage]) => [`texts/${language}`, inLanguage])),
    } as unknown as DraftFiles,
    rewritingOf,
  ) as Readonly<Record<string, unknown>>;
  return {
    ...instrument,
    ...(files[CRIMES] as Pick<Instrument, 'crimes' | 'iccsTags'>),
    manifest: files[MANIFEST] as Instrument['manifest'],
    forms: forms.map((form) => files[fileOf(form)] as FormModule),
    texts: Object.fromEntries(
      Object.keys(texts).map((language) => [language, files[`texts/${language}`]]),
    ) as Instrument['texts'],
  };
}

/** A screen may have the name of a question. */
function withScreensOf(form: FormModule, before: FormModule): FormModule {
  return {
    ...form,
    screens: form.screens.map((screen, at) => ({ ...screen, name: before.screens[at]?.name ?? screen.name })),
  };
}
