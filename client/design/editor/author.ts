import { createContext, useContext } from 'react';

/** Account of who designs; the page around the panes says it. */
export const AuthorContext = createContext('');

export function useAuthor(): string {
  return useContext(AuthorContext);
}
