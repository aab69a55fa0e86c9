import { useState } from 'react';
import { Field } from '../../../components/Field.tsx';
import { tableMoneyTexts } from '../../../text/table-money/table-money-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { positiveNumberIn, withGdp, withPrices } from '../model/money.ts';
import type { WrittenSpec } from '../model/spec.ts';

interface MoneyFieldsProps {
  readonly spec: WrittenSpec;
  readonly currency: string | undefined;
  readonly onChange: (spec: WrittenSpec) => void;
}

/** The product that costs are a share of, and the prices in which amounts are given. */
export function MoneyFields({ spec, currency, onChange }: MoneyFieldsProps) {
  const texts = useTexts(tableMoneyTexts);
  const { gdp, prices } = spec.money ?? {};
  return (
    <>
      <NumberWithWords
        legend={texts.gdp}
        hint={texts.gdpHint}
        number={texts.amount(currency ?? '')}
        words={texts.source}
        value={gdp && { number: gdp.amount, words: gdp.source }}
        onChange={(value) => onChange(withGdp(spec, value && { amount: value.number, source: value.words }))}
      />
      <NumberWithWords
        legend={texts.prices}
        hint={texts.pricesHint}
        number={texts.factor}
        words={texts.of}
        value={prices && { number: prices.factor, words: prices.of }}
        onChange={(value) => onChange(withPrices(spec, value && { factor: value.number, of: value.words }))}
      />
    </>
  );
}

interface NumberAndWords {
  readonly number: number;
  readonly words: string;
}

interface NumberWithWordsProps {
  readonly legend: string;
  readonly hint: string;
  readonly number: string;
  readonly words: string;
  readonly value: NumberAndWords | undefined;
  readonly onChange: (value: NumberAndWords | undefined) => void;
}

interface Typed {
  readonly number: string;
  readonly words: string;
}

/** A number that stands with a text: one without the other is in no table. */
function NumberWithWords({ legend, hint, number, words, value, onChange }: NumberWithWordsProps) {
  const texts = useTexts(tableMoneyTexts);
  const [typed, setTyped] = useState<Typed>(() => typedOf(value));
  // Where the table became another one, such as when changes are thrown away, the fields say what it says.
  const shown = isSame(readOf(typed), value) ? typed : typedOf(value);
  const set = (changed: Typed) => {
    setTyped(changed);
    if (!isSame(readOf(changed), value)) onChange(readOf(changed));
  };
  const isHalf = readOf(shown) === undefined && (shown.number.trim() !== '' || shown.words.trim() !== '');
  return (
    <fieldset className="ticks ticks-with-fields">
      <legend>{legend}</legend>
      <p className="field-hint">{hint}</p>
      <div className="how-fields">
        <Field
          label={number}
          inputMode="decimal"
          autoComplete="off"
          value={shown.number}
          onChange={({ target }) => set({ ...shown, number: target.value })}
        />
        <Field
          label={words}
          autoComplete="off"
          value={shown.words}
          onChange={({ target }) => set({ ...shown, words: target.value })}
        />
      </div>
      <div role="status">{isHalf && <p className="field-error">{texts.half}</p>}</div>
    </fieldset>
  );
}

function typedOf(value: NumberAndWords | undefined): Typed {
  return value ? { number: String(value.number), words: value.words } : { number: '', words: '' };
}

function readOf({ number, words }: Typed): NumberAndWords | undefined {
  const read = positiveNumberIn(number);
  return read !== undefined && words.trim() !== '' ? { number: read, words: words.trim() } : undefined;
}

function isSame(one: NumberAndWords | undefined, other: NumberAndWords | undefined): boolean {
  return one?.number === other?.number && one?.words === other?.words;
}
