import '#components/steps/steps.css';
import { showPage } from '#components/nhs/show-page.tsx';
import { KeepPage } from '#components/steps/KeepPage.tsx';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { AskPage } from './AskPage.tsx';
import { CasePage } from './CasePage.tsx';
import { useCase } from './use-case.ts';
import { WaitingPage } from './WaitingPage.tsx';

function App() {
  const shown = useCase();
  if (!shown.loaded) return null;
  if (shown.ask === undefined) return <CasePage shown={shown} />;
  if (shown.ask === 'waiting') return <WaitingPage shown={shown} />;
  return <AskPage ask={shown.ask} onAsk={shown.setAsk} onBegun={shown.show} />;
}

showPage(
  <KeepPage protocol={packagedProtocol}>
    <App />
  </KeepPage>,
);
