import { useId } from 'react';
import { i18n } from '#i18n';
import { callRoutes, type Me } from '#lib/settings/me.ts';

type NotByVoiceProps = { me: Me; onMe: (me: Me) => void };

const notByVoiceId = 'not-by-voice';

/** Other ways to 999, and which one this clinician uses: chosen once, then always shown above the card. */
export function NotByVoice({ me, onMe }: NotByVoiceProps) {
  const name = useId();
  return (
    <details id={notByVoiceId}>
      <summary>{i18n.t(me.callRoute === 'voice' ? 'steps.notByVoice' : 'call.otherWays')}</summary>
      <fieldset className="details-body">
        <legend className="hint">{i18n.t('call.choose')}</legend>
        {callRoutes.map((route) => (
          <div className="radio" key={route}>
            <input
              type="radio"
              id={`${name}-${route}`}
              name={name}
              value={route}
              checked={me.callRoute === route}
              onChange={() => onMe({ ...me, callRoute: route })}
            />
            <label htmlFor={`${name}-${route}`}>{i18n.t(`call.route.${route}`)}</label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}

/** What the 999 bar's link does on an emergency step. */
export function showNotByVoice(): void {
  const ways = document.getElementById(notByVoiceId);
  ways?.setAttribute('open', '');
  ways?.querySelector('summary')?.focus();
}
