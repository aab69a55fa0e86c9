import { useMemo, useState } from 'react';
import { type AccountReply, type MeReply, ROLES } from '#contract';
import { Field } from '../../components/Field.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { accountTexts } from '../../text/accounts/account-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { AccountTable } from './AccountTable.tsx';
import { type AccountFilter, accountsMatching, EVERYTHING } from './account-moves.ts';

/** More rows at once help nobody: who has more accounts searches. */
const MOST_SHOWN = 100;

interface AccountListProps {
  me: MeReply;
  accounts: readonly AccountReply[];
  /** Something was done, said in a sentence; without one, the list was out of date. */
  onChanged: (sentence: string | undefined) => void;
  onSessionEnded: () => void;
}

/** The accounts, with what narrows them down. */
export function AccountList({ me, accounts, onChanged, onSessionEnded }: AccountListProps) {
  const text = useTexts(accountTexts);
  const { roles } = useTexts(shellTexts);
  const { locale } = useLanguage();
  const [filter, setFilter] = useState<AccountFilter>(EVERYTHING);
  const found = useMemo(() => accountsMatching(accounts, filter, locale), [accounts, filter, locale]);
  const shown = found.slice(0, MOST_SHOWN);
  const number = (count: number) => formatNumber(count, locale);
  const narrow = (change: Partial<AccountFilter>) => setFilter({ ...filter, ...change });
  return (
    <>
      <search className="account-filter">
        <Field
          label={text.find}
          type="search"
          value={filter.text}
          autoComplete="off"
          onChange={({ target }) => narrow({ text: target.value })}
        />
        <SelectField
          label={text.roleLabel}
          none={text.everyRole}
          options={ROLES.map((role) => [role, roles[role]])}
          value={filter.role}
          onChoose={(role) => narrow({ role })}
        />
        <SelectField
          label={text.stateLabel}
          none={text.everyState}
          options={[
            ['active', text.states.active],
            ['disabled', text.states.disabled],
          ]}
          value={filter.state}
          onChoose={(state) => narrow({ state })}
        />
      </search>
      <p className="quiet tabular" aria-live="polite">
        {text.shown(shown.length, number(shown.length), number(accounts.length))}
      </p>
      <AccountTable me={me} accounts={shown} onChanged={onChanged} onSessionEnded={onSessionEnded} />
      {found.length > shown.length && <p>{text.more(number(found.length - shown.length))}</p>}
    </>
  );
}
