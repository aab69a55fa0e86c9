import { createContext, useContext } from 'react';

/** Whose figures a page shows, of when and judged by what: stands under each picture that is saved. */
export const PictureSourceContext = createContext('');

export function usePictureSource(): string {
  return useContext(PictureSourceContext);
}
