import { useEffect } from 'react';

/**
 * The tried interview takes the focus from itself alone. A screen that comes up takes it, on a tablet as here; but
 * whoever chooses or types beside the frame would go on in it from one key to the next.
 */
export function useFocusKeptOutside(): void {
  useEffect(() => {
    const { focus } = HTMLElement.prototype;
    HTMLElement.prototype.focus = function focusWithin(options) {
      if (document.hasFocus()) focus.call(this, options);
    };
    return () => {
      HTMLElement.prototype.focus = focus;
    };
  }, []);
}
