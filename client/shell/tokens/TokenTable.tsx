import { Ban, CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { TokenReply } from '#contract';
import { AskFirstDialog } from '../../components/AskFirstDialog.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { formatDate, formatDay } from '../../text/format.ts';
import { tokenTexts } from '../../text/tokens/token-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface TokenTableProps {
  tokens: readonly TokenReply[];
  /** Whether who gave each is shown: where they are not all the reader's own. */
  showsWho: boolean;
  onRevoke: (token: TokenReply) => void;
}

/** A row for each token: which machine, what it reads, until when, last used when, and the way to end it. */
export function TokenTable({ tokens, showsWho, onRevoke }: TokenTableProps) {
  const text = useTexts(tokenTexts);
  const { locale } = useLanguage();
  const [asked, setAsked] = useState<TokenReply>();
  const who: TableColumn<TokenReply> = {
    key: 'user',
    name: text.columns.user,
    cell: ({ user }) => <code className="quiet">{user}</code>,
  };
  const columns: TableColumn<TokenReply>[] = [
    {
      key: 'name',
      name: text.columns.name,
      cell: ({ name, id }) => (
        <span className="token-lines">
          <span>{name}</span>
          <code className="quiet">{id}</code>
        </span>
      ),
    },
    { key: 'scope', name: text.columns.scope, cell: ({ scope }) => text.scopes[scope].name },
    ...(showsWho ? [who] : []),
    { key: 'state', name: text.columns.state, cell: (token) => <TokenState token={token} /> },
    {
      key: 'lastUsed',
      name: text.columns.lastUsed,
      className: 'tabular',
      cell: ({ lastUsed }) =>
        lastUsed === undefined ? <span className="quiet">{text.neverUsed}</span> : formatDay(lastUsed, locale),
    },
    {
      key: 'action',
      name: text.columns.action,
      cell: (token) =>
        token.state !== 'active' ? (
          <span className="quiet">–</span>
        ) : (
          <Button icon={Ban} aria-label={text.revoke.actionOf(token.name)} onClick={() => setAsked(token)}>
            {text.revoke.action}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={text.listed}
        columns={columns}
        rows={tokens}
        keyOf={({ id }) => id}
        empty={<p className="card">{text.none}</p>}
      />
      {asked && (
        <AskFirstDialog
          title={text.revoke.question(asked.name)}
          action={text.revoke.action}
          onConfirm={() => onRevoke(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{text.revoke.meaning}</p>
        </AskFirstDialog>
      )}
    </>
  );
}

/** Shape and word, and a colour that may be missed. */
function TokenState({ token: { state, expiresAt } }: { token: TokenReply }) {
  const { states, until } = useTexts(tokenTexts);
  const { locale } = useLanguage();
  const Picture = state === 'active' ? CircleCheck : CircleX;
  return (
    <span className="token-lines">
      <span className={`tag ${state === 'active' ? 'tag-good' : 'tag-bad'}`}>
        <Picture aria-hidden="true" size={16} />
        {states[state]}
      </span>
      {state !== 'revoked' && <span className="quiet token-note">{until(formatDate(expiresAt, locale))}</span>}
    </span>
  );
}
