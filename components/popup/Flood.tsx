import { i18n } from '#i18n';

export type FloodProps = {
  flooding: { rule: string; count: number }[];
  /** Rules that this person has moved to the quieter list. */
  quietened: string[];
  /** A rule in words. */
  label: (rule: string) => string;
  onQuieten: (rule: string) => void;
};

/** A rule that raises one message after the other can be moved to the quieter list for a day. Its matches stay to be seen there. */
export function Flood({ flooding, quietened, label, onQuieten }: FloodProps) {
  return (
    <>
      {flooding
        .filter(({ rule }) => !quietened.includes(rule))
        .map(({ rule, count }) => (
          <section key={rule} className="card stack-close">
            <p>{i18n.t('popup.flood', [label(rule), count])}</p>
            <button type="button" className="link" onClick={() => onQuieten(rule)}>
              {i18n.t('popup.quieten')}
              <span className="visually-hidden">: {label(rule)}</span>
            </button>
          </section>
        ))}
      {quietened.length > 0 && <p className="hint">{i18n.t('popup.quietened', [quietened.map(label).join('; ')])}</p>}
    </>
  );
}
