import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { OfferedAmount } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { tableMoneyTexts } from '../../../text/table-money/table-money-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { classesOf, MOST_CLASSES, MOST_USES, withClasses, withDraws } from '../model/money.ts';
import { moved } from '../model/spec.ts';
import { useMoneyNames } from '../use-money-words.ts';
import type { PartProps } from './FiguresPart.tsx';
import { OrderedList } from './OrderedList.tsx';
import { Tick } from './Tick.tsx';

/** Which amounts are imputed where nobody knows them, within which classes, and by which draws. */
export function ImputationFields({ choices, spec, onChange }: PartProps) {
  const texts = useTexts(tableMoneyTexts);
  const nameOf = useMoneyNames();
  const { imputation } = spec;
  return (
    <fieldset className="ticks ticks-with-fields">
      <legend>{texts.imputation}</legend>
      <p className="field-hint">{texts.imputationHint}</p>
      {choices.amounts.map((amount) => {
        const classes = classesOf(spec, amount.variable);
        return (
          <div key={amount.variable}>
            <Tick
              kind="checkbox"
              label={nameOf.amount(amount.variable)}
              isOn={classes !== undefined}
              onChange={(isOn) => onChange(withClasses(spec, amount.variable, isOn ? [] : undefined))}
            />
            {classes && (
              <ClassesOfAmount
                offered={amount}
                classes={classes}
                onChange={(changed) => onChange(withClasses(spec, amount.variable, changed))}
              />
            )}
          </div>
        );
      })}
      {imputation && (
        <div className="how-fields">
          <WholeNumberField
            label={texts.seed}
            hint={texts.seedHint}
            least={0}
            most={Number.MAX_SAFE_INTEGER}
            value={imputation.seed}
            onChange={(seed) => onChange(withDraws(spec, { seed }))}
          />
          <WholeNumberField
            label={texts.mostUses}
            hint={texts.mostUsesHint}
            least={1}
            most={1000}
            value={imputation.mostUses ?? MOST_USES}
            onChange={(mostUses) => onChange(withDraws(spec, { mostUses }))}
          />
        </div>
      )}
    </fieldset>
  );
}

interface ClassesOfAmountProps {
  readonly offered: OfferedAmount;
  readonly classes: readonly string[];
  readonly onChange: (classes: readonly string[]) => void;
}

/** The variables in whose classes a donor is looked for, the most important first. */
function ClassesOfAmount({ offered: { variable, classes: all }, classes, onChange }: ClassesOfAmountProps) {
  const texts = useTexts(tableMoneyTexts);
  const nameOf = useMoneyNames();
  const [wanted, setWanted] = useState('');
  const free = all.filter((name) => !classes.includes(name));
  const chosen = free.includes(wanted) ? wanted : (free[0] ?? '');
  const label = texts.classesOf(nameOf.amount(variable));
  return (
    <div className="fields-of-tick">
      <p className="field-hint">{classes.length === 0 ? texts.noClasses : label}</p>
      <OrderedList
        label={label}
        parts={classes.map((name) => ({ key: name, name: nameOf.class(name), body: null }))}
        onMove={(from, to) => onChange(moved(classes, from, to))}
        onRemove={(place) => onChange(classes.toSpliced(place, 1))}
      />
      {classes.length < MOST_CLASSES && free.length > 0 && (
        <div className="add-variable">
          <SelectField
            label={texts.class(nameOf.amount(variable))}
            options={free.map((name) => [name, nameOf.class(name)])}
            value={chosen}
            onChoose={setWanted}
          />
          <Button icon={Plus} onClick={() => onChange([...classes, chosen])}>
            {texts.addClass}
          </Button>
        </div>
      )}
    </div>
  );
}

interface WholeNumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function WholeNumberField({ label, hint, least, most, value, onChange }: WholeNumberFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      type="number"
      min={least}
      max={most}
      step={1}
      inputMode="numeric"
      value={value}
      onChange={({ target }) => {
        const read = Math.floor(Number(target.value));
        if (target.value !== '' && read >= least && read <= most) onChange(read);
      }}
    />
  );
}
