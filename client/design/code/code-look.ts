import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** How code looks: the colours of the product, in light and dark alike. */
export const CODE_LOOK: Extension = [
  EditorView.theme({
    '&': {
      border: '1px solid var(--line-strong)',
      borderRadius: 'var(--radius)',
      background: 'var(--paper)',
      color: 'var(--ink)',
      fontSize: 'var(--text-16)',
    },
    '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
    '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--ink)', minHeight: '44px' },
    '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace', lineHeight: '1.5' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      background: 'var(--accent-soft)',
    },
    '.cm-gutters': { background: 'var(--ground)', color: 'var(--ink-quiet)', borderRight: '1px solid var(--line)' },
    '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
    '.cm-tooltip': {
      background: 'var(--paper)',
      color: 'var(--ink)',
      border: '1px solid var(--line-strong)',
      borderRadius: 'var(--radius)',
      boxShadow: 'var(--shadow)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font)', maxHeight: '18em', maxWidth: '36rem' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
      minHeight: '44px',
      padding: 'var(--space-2) var(--space-3)',
      lineHeight: '1.5',
    },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
    '.cm-completionDetail': { fontStyle: 'normal', opacity: '1', marginLeft: 'var(--space-2)' },
    '.cm-completionMatchedText': { fontWeight: '700' },
    '.cm-tooltip.cm-completionInfo': { padding: 'var(--space-3)', maxWidth: '24rem' },
    '.cm-diagnostic': { padding: 'var(--space-2) var(--space-3)', fontFamily: 'var(--font)' },
    '.cm-diagnostic-error': { borderLeft: '5px solid var(--bad)' },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--bad)',
      textUnderlineOffset: '4px',
    },
    '.cm-name': { color: 'var(--accent)', fontWeight: '600' },
    '.cm-quoted': { color: 'var(--good)' },
    '.cm-definition': { textDecoration: 'underline dotted', color: 'var(--accent)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.propertyName, color: 'var(--accent)' },
      { tag: tags.string, color: 'var(--good)' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--bad)' },
    ]),
  ),
];
