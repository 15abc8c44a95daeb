import { i18n } from '#i18n';

export type NotifyProps = {
  /** Whether the computer's own notifications are on. */
  on: boolean;
  onNotify: (on: boolean) => void;
};

export function Notify({ on, onNotify }: NotifyProps) {
  return (
    <p>
      <button type="button" className="link" onClick={() => onNotify(!on)}>
        {i18n.t(on ? 'popup.notify.stop' : 'popup.notify.ask')}
      </button>
    </p>
  );
}
