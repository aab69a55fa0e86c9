import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { PREVIEW_PAGE } from './preview-messages.ts';
import { DEVICES, type PreviewSize } from './preview-size.ts';

interface PreviewDeviceProps {
  frame: RefObject<HTMLIFrameElement | null>;
  size: PreviewSize;
}

/** The frame, as wide as the device that it stands for, and made smaller where the pane is narrower than that. */
export function PreviewDevice({ frame, size }: PreviewDeviceProps) {
  const text = useTexts(previewTexts);
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!room.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(room.current);
    return () => observer.disconnect();
  }, []);
  const device = size === 'pane' ? undefined : DEVICES[size];
  const scale = device && width > 0 ? Math.min(1, width / device.width) : 1;
  const style: CSSProperties | undefined = device && {
    width: device.width,
    height: device.height,
    transform: `scale(${scale})`,
    marginInlineStart: Math.max(0, (width - device.width * scale) / 2),
  };
  return (
    <div className="preview-room" ref={room} style={device && { height: device.height * scale }}>
      <iframe
        ref={frame}
        className={device ? 'preview-frame' : 'preview-frame preview-frame-whole'}
        style={style}
        src={PREVIEW_PAGE}
        title={text.frameTitle}
      />
    </div>
  );
}
