// Adds a button to each line of the gallery that copies it; without this, the lines are there to be selected.
const { copy, copied } = document.querySelector('main').dataset;
for (const line of document.querySelectorAll('.gallery-lines div')) {
  const code = line.querySelector('code');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'gallery-copy';
  button.textContent = copy;
  button.setAttribute('aria-label', line.dataset.copy || `${copy}: ${line.querySelector('dt').textContent}`);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      // Without the permission, or on an address without https, the line is at least selected.
      getSelection().selectAllChildren(code);
      return;
    }
    button.textContent = copied;
    setTimeout(() => { button.textContent = copy; }, 2000);
  });
  line.querySelector('dd').append(button);
}
