import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { replaced } from '../../tables/model/spec.ts';
import { categoriesIn, linesOfCategories } from '../model/category-lines.ts';
import type { WrittenWeighting } from '../model/weighting-draft.ts';

type Variables = NonNullable<WrittenWeighting['variables']>;

interface VariablesOfWeightingProps {
  readonly variables: Variables;
  readonly onChange: (variables: Variables) => void;
}

interface WrittenVariableLines {
  readonly key: string;
  readonly name: string;
  readonly lines: string;
}

/** Variables that group the columns of the sample, a line for each category. */
export function VariablesOfWeighting({ variables, onChange }: VariablesOfWeightingProps) {
  const { making } = useTexts(weightingPageTexts);
  const [written, setWritten] = useState<readonly WrittenVariableLines[]>(() =>
    Object.entries(variables).map(([name, categories]) => ({
      key: crypto.randomUUID(),
      name,
      lines: linesOfCategories(categories),
    })),
  );
  const set = (changed: readonly WrittenVariableLines[]) => {
    setWritten(changed);
    onChange(Object.fromEntries(changed.map(({ name, lines }) => [name, categoriesIn(lines).categories])));
  };
  return (
    <section className="card stack">
      <div>
        <h3>{making.variables}</h3>
        <p className="quiet">{making.variablesLead}</p>
      </div>
      {written.map((one, place) => (
        <div key={one.key} className="ordered-part step-form">
          <Field
            label={making.variable}
            autoCapitalize="none"
            spellCheck={false}
            value={one.name}
            onChange={({ target }) => set(replaced(written, place, { ...one, name: target.value }))}
          />
          <CategoryLines lines={one.lines} onChange={(lines) => set(replaced(written, place, { ...one, lines }))} />
          <div>
            <Button kind="quiet" icon={X} onClick={() => set(written.toSpliced(place, 1))}>
              {making.removeVariable(one.name)}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          icon={Plus}
          onClick={() =>
            set([
              ...written,
              {
                key: crypto.randomUUID(),
                name: freeName(written.map(({ name }) => name)),
                lines: '18-29: {age} < 30\n30-59: {age} >= 30 and {age} < 60\n60+: {age} >= 60',
              },
            ])
          }
        >
          {making.addVariable}
        </Button>
      </div>
    </section>
  );
}

function CategoryLines({ lines, onChange }: { lines: string; onChange: (lines: string) => void }) {
  const { making } = useTexts(weightingPageTexts);
  const id = useId();
  const isWrong = categoriesIn(lines).isWrong;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {making.categories}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {making.categoriesHint}
      </p>
      <textarea
        id={id}
        className="input category-lines"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        rows={Math.max(3, lines.split('\n').length)}
        value={lines}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      {isWrong && (
        <p className="field-error" id={`${id}-error`}>
          {making.categoriesWrong}
        </p>
      )}
    </div>
  );
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'age_group' : `age_group_${number}`;
    if (!taken.includes(name)) return name;
  }
}
