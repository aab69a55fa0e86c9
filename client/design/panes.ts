import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { editorPane, propertiesPane } from '../shell/parts/draft-parts.ts';
import type { PaneName } from '../text/design/design-texts.ts';
import type { PaneProps } from './pane.ts';

/** A pane beside the structure. Each is loaded when somebody opens it. */
export interface PaneEntry {
  readonly name: PaneName;
  readonly side: 'middle' | 'right';
  /** Whether it shows what is chosen in the structure; others of the middle give way to one that does. */
  readonly follows?: true;
  readonly Pane: LazyExoticComponent<ComponentType<PaneProps>>;
}

/**
 * The panes of the middle and of the right, in the order of their tabs. A side without panes is not there.
 *
 * @example { name: 'json', side: 'middle', Pane: lazy(() => import('./json/JsonPane.tsx').then((file) => ({ default: file.JsonPane }))) }
 */
export const PANES: readonly PaneEntry[] = [
  {
    name: 'question',
    side: 'middle',
    follows: true,
    Pane: editorPane.Shown,
  },
  {
    name: 'versions',
    side: 'middle',
    Pane: lazy(() => import('./versions/VersionsPane.tsx').then((file) => ({ default: file.VersionsPane }))),
  },
  {
    name: 'json',
    side: 'middle',
    follows: true,
    Pane: lazy(() => import('./json/JsonPane.tsx').then((file) => ({ default: file.JsonPane }))),
  },
  {
    name: 'translation',
    side: 'middle',
    Pane: lazy(() => import('./translation/TranslationPane.tsx').then((file) => ({ default: file.TranslationPane }))),
  },
  {
    name: 'publish',
    side: 'middle',
    Pane: lazy(() => import('./publish/PublishPane.tsx').then((file) => ({ default: file.PublishPane }))),
  },
  {
    name: 'properties',
    side: 'right',
    Pane: propertiesPane.Shown,
  },
  {
    name: 'findings',
    side: 'right',
    Pane: lazy(() => import('./findings/FindingsPane.tsx').then((file) => ({ default: file.FindingsPane }))),
  },
  {
    name: 'preview',
    side: 'right',
    Pane: lazy(() => import('./preview/PreviewPane.tsx').then((file) => ({ default: file.PreviewPane }))),
  },
  {
    name: 'scenarios',
    side: 'right',
    Pane: lazy(() => import('./scenarios/ScenariosPane.tsx').then((file) => ({ default: file.ScenariosPane }))),
  },
];
