import { type Clipboard, Copy } from '#components/nhs/Copy.tsx';
import { i18n } from '#i18n';
import type { Me } from '#lib/settings/me.ts';
import { AboutMe } from './AboutMe.tsx';
import { messageLink } from './message-link.ts';
import { NotByVoice } from './NotByVoice.tsx';

type CallExtrasProps = Clipboard & { postId: string | null; me: Me; onMe: (me: Me) => void };

/** What can help with a call and must not stand before it. */
export function CallExtras({ postId, me, onMe, onCopy, onClear }: CallExtrasProps) {
  return (
    <>
      {postId !== null && (
        <Copy
          words={i18n.t('call.copyLink')}
          text={messageLink(postId)}
          blocked={[]}
          copied={i18n.t('call.linkCopied')}
          quiet
          onCopy={onCopy}
          onClear={onClear}
        />
      )}
      <AboutMe me={me} onMe={onMe} />
      <NotByVoice me={me} onMe={onMe} />
    </>
  );
}
