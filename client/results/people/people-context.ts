import { createContext, useContext } from 'react';

/** What people are called, by their accounts. */
export const PeopleContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Names whoever did something; the account itself where it is of nobody in the list, such as a command line. */
export function useNameOf(): (account: string) => string {
  const names = useContext(PeopleContext);
  return (account) => names.get(account) ?? account;
}
