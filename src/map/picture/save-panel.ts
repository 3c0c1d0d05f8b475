import { button, make } from '../tools/element.ts';
import type { OpenPanel, ToolHost } from '../tools/map-host.ts';
import { fileName, saveFile } from '../tools/save-file.ts';
import { pictureSize, pictureSvg } from './picture-svg.ts';
import { readPicture } from './read-picture.ts';

/** Pixels of a PNG to a pixel of the page: sharp in print at half a page. */
const pngScale = 2;

/** The view as a file, made here from what the page shows, and as an address. */
export const openSavePanel: OpenPanel = (host) => {
  const address = make('input', {
    type: 'text',
    id: 'view-address',
    readonly: true,
    onfocus: () => {
      address.select();
    },
  });
  const svg = button('Save as SVG', () => void save(host, 'svg'));
  return {
    element: make('div', { class: 'save' }, [
      make('p', { class: 'hint' }, [
        'The map as you see it, with its title, its legend and this address. SVG stays sharp at any size.',
      ]),
      make('div', { class: 'actions' }, [svg, button('Save as PNG', () => void save(host, 'png'))]),
      make('div', { class: 'field' }, [
        make('label', { for: 'view-address' }, ['Address of this view']),
        address,
      ]),
    ]),
    first: svg,
    update: () => {
      // The address follows the state in the same turn of events.
      setTimeout(() => {
        address.value = location.href;
      }, 250);
    },
  };
};

async function save(host: ToolHost, kind: 'svg' | 'png'): Promise<void> {
  try {
    const parts = await readPicture(host);
    const svg = pictureSvg(parts);
    const blob =
      kind === 'svg'
        ? new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })
        : await paint(svg, pictureSize(parts));
    saveFile(fileName(parts.title, 'map', kind), blob);
    host.say(`The picture is saved as ${kind.toUpperCase()}`);
  } catch (error) {
    host.say('The picture could not be saved');
    throw error;
  }
}

/** Paints a picture of SVG. It comes by a `data:` address: the page's policy lets no other kind in. */
async function paint(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = make('canvas', {
    width: String(Math.round(width * pngScale)),
    height: String(Math.round(height * pngScale)),
  });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not paint the picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
