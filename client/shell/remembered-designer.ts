import { getSession, type MeReply } from '#contract';
import { DESIGNER_KEY } from './designer-key.ts';

/**
 * Remembers which designer is signed in on this device: a draft that was opened here opens without a network too. Of
 * other roles nothing is remembered.
 */
export function rememberDesigner(me: MeReply | undefined): void {
  try {
    if (me?.role === 'designer' && !me.disabled) localStorage.setItem(DESIGNER_KEY, JSON.stringify(me));
    else localStorage.removeItem(DESIGNER_KEY);
  } catch {
    // A browser that keeps nothing.
  }
}

/** The designer who was signed in when the server answered last. */
export function rememberedDesigner(): MeReply | undefined {
  try {
    const kept = localStorage.getItem(DESIGNER_KEY);
    const me = kept === null ? undefined : getSession.reply.safeParse(JSON.parse(kept));
    return me?.success && me.data.role === 'designer' ? me.data : undefined;
  } catch {
    return undefined;
  }
}
