import { part } from './part.ts';

/** The panes with which a draft opens. */
export const structurePane = part(() =>
  import('../../design/structure/StructurePane.tsx').then((file) => file.StructurePane),
);
export const editorPane = part(() => import('../../design/editor/EditorPane.tsx').then((file) => file.EditorPane));
export const propertiesPane = part(() =>
  import('../../design/properties/PropertiesPane.tsx').then((file) => file.PropertiesPane),
);

/** Loads, while a draft is asked for, the panes with which it opens. */
export async function loadFirstPanes(): Promise<void> {
  await Promise.allSettled([structurePane, editorPane, propertiesPane].map((one) => one.load()));
}
