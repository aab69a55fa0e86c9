import { type ReactNode, useCallback, useMemo } from 'react';
import { listColleagues } from '#contract';
import { call } from '../../api.ts';
import { useReply } from '../../shell/use-reply.ts';
import { PeopleContext } from './people-context.ts';

interface WithPeopleProps {
  readonly onSessionEnded: () => void;
  readonly children: ReactNode;
}

/** Knows what the statisticians are called; lists name accounts until it does. */
export function WithPeople({ onSessionEnded, children }: WithPeopleProps) {
  const ask = useCallback((signal: AbortSignal) => call(listColleagues, { signal }), []);
  const { reply } = useReply(ask, onSessionEnded);
  const people = reply.state === 'here' ? reply.value.people : undefined;
  const names = useMemo(() => new Map(people?.map(({ user, name }) => [user, name])), [people]);
  return <PeopleContext value={names}>{children}</PeopleContext>;
}
