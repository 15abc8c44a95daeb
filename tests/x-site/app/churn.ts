/** The page never stands still: counters count, pictures come late. Returns the way to stop it. */
export function startChurn(): () => void {
  let turn = 0;
  const counting = window.setInterval(() => {
    turn += 1;
    const counters = document.querySelectorAll('.views span span span');
    counters.forEach((counter, index) => {
      if ((index + turn) % 5 === 0) counter.textContent = String(Number(counter.textContent) + 1);
    });
  }, 400);
  const pictures = window.setInterval(() => {
    for (const picture of document.querySelectorAll<HTMLImageElement>('img[data-late]')) {
      picture.src = picture.dataset.late ?? '';
      picture.removeAttribute('data-late');
    }
  }, 350);
  return () => {
    window.clearInterval(counting);
    window.clearInterval(pictures);
  };
}
