import { Ban, CircleCheck } from 'lucide-react';
import type { AccountReply, MeReply } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { accountTexts } from '../../text/accounts/account-texts.ts';
import { formatDate, formatDateTime, formatNumber } from '../../text/format.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { AccountChange } from './AccountChange.tsx';

interface AccountTableProps {
  me: MeReply;
  accounts: readonly AccountReply[];
  onChanged: (sentence: string | undefined) => void;
  onSessionEnded: () => void;
}

/** A row for each account: who, in which role and state, last seen when, and the way to change it. */
export function AccountTable({ me, accounts, onChanged, onSessionEnded }: AccountTableProps) {
  const text = useTexts(accountTexts);
  const { roles } = useTexts(shellTexts);
  const { locale } = useLanguage();
  const columns: TableColumn<AccountReply>[] = [
    {
      key: 'account',
      name: text.columns.account,
      cell: ({ user, name, demonstration }) => (
        <span className="edition-name">
          <span>{name}</span>
          <span>
            <code className="quiet">{user}</code>
            {demonstration && <span className="quiet account-note"> {text.demonstration}</span>}
          </span>
        </span>
      ),
    },
    { key: 'role', name: text.columns.role, cell: ({ role }) => roles[role] },
    { key: 'state', name: text.columns.state, cell: (account) => <AccountState account={account} /> },
    {
      key: 'signedIn',
      name: text.columns.signedIn,
      className: 'tabular',
      cell: ({ signedInAt, sessions = 0 }) => (
        <span className="account-lines">
          {signedInAt ? <span>{formatDateTime(signedInAt, locale)}</span> : <span className="quiet">{text.never}</span>}
          {sessions > 0 && (
            <span className="quiet account-note">{text.sessions(sessions, formatNumber(sessions, locale))}</span>
          )}
        </span>
      ),
    },
    {
      key: 'action',
      name: text.columns.action,
      cell: (account) =>
        account.user === me.user ? (
          <span className="quiet">{text.ownAccount}</span>
        ) : (
          <AccountChange account={account} onChanged={onChanged} onSessionEnded={onSessionEnded} />
        ),
    },
  ];
  return (
    <DataTable
      caption={text.title}
      columns={columns}
      rows={accounts}
      keyOf={({ user }) => user}
      empty={<p className="card">{text.none}</p>}
    />
  );
}

/** Shape and word, and a colour that may be missed. */
function AccountState({ account: { disabledAt } }: { account: AccountReply }) {
  const { states, disabledSince } = useTexts(accountTexts);
  const { locale } = useLanguage();
  const Picture = disabledAt === undefined ? CircleCheck : Ban;
  return (
    <span className="account-lines">
      <span className={`tag ${disabledAt === undefined ? 'tag-good' : 'tag-bad'}`}>
        <Picture aria-hidden="true" size={16} />
        {disabledAt === undefined ? states.active : states.disabled}
      </span>
      {disabledAt !== undefined && (
        <span className="quiet account-note">{disabledSince(formatDate(disabledAt, locale))}</span>
      )}
    </span>
  );
}
