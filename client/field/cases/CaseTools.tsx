import { Search } from 'lucide-react';
import { useId } from 'react';
import { SelectField } from '../../components/SelectField.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** How the cases to do are listed. */
export type ListedBy = 'next' | 'area';

interface CaseToolsProps {
  search: string;
  onSearch: (search: string) => void;
  by: ListedBy;
  onBy: (by: ListedBy) => void;
}

/** Finds a case and chooses the order of the list. What is looked for is kept nowhere. */
export function CaseTools({ search, onSearch, by, onBy }: CaseToolsProps) {
  const { find, findHint, listed, listedBy } = useTexts(fieldTexts).list;
  const id = useId();
  return (
    <search className="case-tools">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          <Search aria-hidden="true" size={16} /> {find}
        </label>
        <input
          id={id}
          className="input"
          type="search"
          value={search}
          placeholder={findHint}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ target }) => onSearch(target.value)}
        />
      </div>
      <SelectField
        label={listed}
        value={by}
        options={[
          ['next', listedBy.next],
          ['area', listedBy.area],
        ]}
        onChoose={(value) => onBy(value || 'next')}
      />
    </search>
  );
}
