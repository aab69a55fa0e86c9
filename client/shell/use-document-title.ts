import { useEffect } from 'react';

/** The product alone: what a page is called that does not say more. */
const PRODUCT = 'Cifra';

/** Names the page in the title of the document while it is shown; undefined while it is not known. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return;
    document.title = `${title} · ${PRODUCT}`;
    return () => {
      document.title = PRODUCT;
    };
  }, [title]);
}
