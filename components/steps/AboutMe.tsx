import { type SyntheticEvent, useState } from 'react';
import { Details } from '#components/nhs/Details.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import type { Me } from '#lib/settings/me.ts';

type AboutMeProps = { me: Me; onMe: (me: Me) => void };

/** Never in the way of a call: closed, below the card. */
export function AboutMe({ me, onMe }: AboutMeProps) {
  const [name, setName] = useState(me.name ?? '');
  const [role, setRole] = useState(me.role ?? '');
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    onMe({ ...me, name: name.trim() || null, role: role.trim() || null });
  };
  return (
    <Details summary={i18n.t(me.name === null ? 'me.putIn' : 'me.change')}>
      <form className="stack-close" onSubmit={save} noValidate>
        <TextField label={i18n.t('me.name')} value={name} onChange={setName} />
        <TextField label={i18n.t('me.role')} hint={i18n.t('me.roleHint')} value={role} onChange={setRole} />
        <button type="submit" className="button button-small button-second">
          {i18n.t('me.keep')}
        </button>
        <p className="small hint">{i18n.t('me.kept')}</p>
      </form>
    </Details>
  );
}
