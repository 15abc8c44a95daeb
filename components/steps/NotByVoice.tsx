import { useId } from 'react';
import { i18n } from '#i18n';
import { callRoutes, type Me } from '#lib/settings/me.ts';

type NotByVoiceProps = {
  me: Me;
  onMe: (me: Me) => void;
  /** The clinician calls this way: it stands above the card, open. */
  first?: boolean;
};

/** Found by the 999 bar's link. */
export const notByVoiceId = 'not-by-voice';

/** Other ways to 999, and which one this clinician uses: chosen once, then always shown first. */
export function NotByVoice({ me, onMe, first = false }: NotByVoiceProps) {
  const name = useId();
  return (
    <>
      {first && me.callRoute !== 'voice' && <p className="card call-route">{i18n.t(`call.route.${me.callRoute}`)}</p>}
      <details id={notByVoiceId}>
        <summary>{i18n.t(first ? 'call.otherWays' : 'steps.notByVoice')}</summary>
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
    </>
  );
}
