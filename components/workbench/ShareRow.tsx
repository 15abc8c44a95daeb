import { i18n } from '#i18n';
import type { Share } from '#lib/authoring/interval.ts';

type ShareRowProps = { label: string; draft: Share; active: Share | null; unit: 'percent' | 'per1000' };

/** One measure: the numbers, then a bar with its mark and range. Nothing rests on the drawing alone. */
export function ShareRow({ label, draft, active, unit }: ShareRowProps) {
  const most = unit === 'percent' ? 1 : Math.max(1, draft.high ?? 0, active?.high ?? 0);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {tell(draft, unit)}
        <Bar share={draft} most={most} />
      </td>
      <td>
        {active ? tell(active, unit) : ''}
        {active && <Bar share={active} most={most} />}
      </td>
    </tr>
  );
}

function tell({ value, low, high, count, of }: Share, unit: 'percent' | 'per1000'): string {
  if (value === null || low === null || high === null) return i18n.t('workbench.evaluate.tooFew');
  const say = (share: number) => (unit === 'percent' ? `${Math.round(share * 100)} %` : share.toFixed(1));
  return `${say(value)} (${say(low)} – ${say(high)}), ${count.toLocaleString('en-GB')} / ${of.toLocaleString('en-GB')}`;
}

function Bar({ share: { value, low, high }, most }: { share: Share; most: number }) {
  if (value === null || low === null || high === null) return null;
  const at = (share: number) => `${(Math.min(share, most) / most) * 100}%`;
  return (
    <svg className="share-bar" width="100%" height="12" aria-hidden="true">
      <line x1="0" x2="100%" y1="6" y2="6" className="share-axis" />
      <line x1={at(low)} x2={at(high)} y1="6" y2="6" className="share-range" />
      <circle cx={at(value)} cy="6" r="4" className="share-mark" />
    </svg>
  );
}
