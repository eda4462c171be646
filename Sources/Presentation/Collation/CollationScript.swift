/// The part of a page's script that sets two texts side by side.
enum CollationScript {
  /// Purpose: rows in which what two texts share stands beside each other. Valid when: passages of one text do not
  /// overlap. Action: of the passages the longest run that stands in the same order in both texts is looked for (by the
  /// letters in it); each of its passages makes a row with the sentences it stands in, what lies between makes rows of
  /// its own, and passages out of order are marked there as moved. Cost: O(p²) for p passages, at most 300. Text comes
  /// from the page's own elements and goes into text nodes alone.
  static let source = """

    (function () {
      const likenesses = ['literal', 'reworded', 'paraphrase'];
      const likenessNames = ['the same words', 'in part reworded', 'the same in other words'];

      function element(name, className, text) {
        const made = document.createElement(name);
        if (className) made.className = className;
        if (text) made.textContent = text;
        return made;
      }

      function pairs(numbers) {
        const list = [];
        for (let i = 0; i + 1 < numbers.length; i += 2) list.push([numbers[i], numbers[i + 1]]);
        return list;
      }

      function readText(entry) {
        const holder = document.getElementById(entry[0]);
        const paragraphs = Array.from(holder.children, (one) => one.textContent);
        const text = paragraphs.join('\\n');
        let sentences = pairs(entry[1]);
        if (!sentences.length) {
          let start = 0;
          for (const one of paragraphs) { sentences.push([start, start + one.length]); start += one.length + 1; }
        }
        return { name: holder.dataset.name, text: text, sentences: sentences };
      }

      function passage(data, swapped) {
        const [a, b] = swapped ? [1, 0] : [0, 1];
        const quoted = swapped && data[3] % 3 ? 3 - data[3] : data[3];
        return {
          places: [data[a], data[b]], likeness: data[2], quoted: quoted,
          changes: [pairs(data[4 + a]), pairs(data[4 + b])], moved: true, number: 0
        };
      }

      function keepOrder(passages) {
        const best = passages.map((one) => one.places[0][1] - one.places[0][0]);
        const before = passages.map(() => -1);
        let last = -1;
        passages.forEach(function (one, i) {
          const own = best[i];
          for (let j = 0; j < i; j += 1) {
            const fits = passages[j].places[0][1] <= one.places[0][0] && passages[j].places[1][1] <= one.places[1][0];
            if (fits && best[j] + own > best[i]) { best[i] = best[j] + own; before[i] = j; }
          }
          if (last < 0 || best[i] > best[last]) last = i;
        });
        for (let i = last; i >= 0; i = before[i]) passages[i].moved = false;
      }

      function sentencesOf(text, place) {
        const found = [];
        text.sentences.forEach(function (one, i) { if (one[0] < place[1] && one[1] > place[0]) found.push(i); });
        return found.length ? [found[0], found[found.length - 1] + 1] : null;
      }

      function rowsOf(texts, passages) {
        const rows = [];
        let done = [0, 0];
        for (const one of passages) {
          if (one.moved) continue;
          const spans = [0, 1].map((side) => sentencesOf(texts[side], one.places[side]));
          if (!spans[0] || !spans[1]) continue;
          const row = rows[rows.length - 1];
          if (row && row.shared && (spans[0][0] < done[0] || spans[1][0] < done[1])) {
            row.shared.push(one);
            row.spans = row.spans.map((span, side) => [span[0], Math.max(span[1], spans[side][1])]);
          } else {
            if (done[0] < spans[0][0] || done[1] < spans[1][0]) {
              rows.push({ shared: null, spans: [[done[0], spans[0][0]], [done[1], spans[1][0]]] });
            }
            rows.push({ shared: [one], spans: spans });
          }
          done = rows[rows.length - 1].spans.map((span) => span[1]);
        }
        const ends = texts.map((text) => text.sentences.length);
        if (done[0] < ends[0] || done[1] < ends[1]) {
          rows.push({ shared: null, spans: [[done[0], ends[0]], [done[1], ends[1]]] });
        }
        for (const one of passages) {
          const row = one.moved && rows.find((row) => row.shared && holds(texts, row, one));
          if (!row) continue;
          one.moved = false;
          row.shared.push(one);
          row.shared.sort((left, right) => left.number - right.number);
        }
        return rows;
      }

      function holds(texts, row, one) {
        return [0, 1].every(function (side) {
          const span = sentencesOf(texts[side], one.places[side]);
          return span && row.spans[side][0] <= span[0] && span[1] <= row.spans[side][1];
        });
      }

      function piecesOf(passages, side) {
        const inner = passages.filter((one) => one.likeness < 2);
        const pieces = [];
        for (const one of passages) {
          let [start, end] = one.places[side];
          if (one.likeness === 2) {
            for (const other of inner) {
              const [from, to] = other.places[side];
              if (to <= start || from >= end) continue;
              if (from > start) pieces.push([start, from, one]);
              start = to;
            }
          }
          if (start < end) pieces.push([start, end, one]);
        }
        return pieces.sort((left, right) => left[0] - right[0]);
      }

      function marked(text, place, passages, side) {
        const words = document.createDocumentFragment();
        let position = place[0];
        for (const [start, end, one] of piecesOf(passages, side)) {
          if (start < position || end > place[1]) continue;
          words.append(text.slice(position, start));
          const isQuoted = one.quoted === 3 || one.quoted === side + 1;
          const mark = element('mark', likenesses[one.likeness] + (isQuoted ? ' quoted' : '') + (one.moved ? ' moved' : ''));
          if (one.moved) mark.append(element('b', '', '↕ ' + one.number + ' '));
          let inner = start;
          for (const [from, to] of one.changes[side]) {
            if (from < inner || to > end) continue;
            mark.append(text.slice(inner, from), element('u', '', text.slice(from, to)));
            inner = to;
          }
          mark.append(text.slice(inner, end));
          words.append(mark);
          position = end;
        }
        words.append(text.slice(position, place[1]));
        return words;
      }

      function cell(text, span, passages, side) {
        const box = element('div');
        box.append(element('h4', '', text.name));
        if (span[0] >= span[1]) {
          box.classList.add('empty');
          return box;
        }
        const place = [text.sentences[span[0]][0], text.sentences[span[1] - 1][1]];
        for (const one of passages) {
          const [start, end] = one.places[side];
          if (start < place[0] && end > place[0]) place[0] = start;
          if (start < place[1] && end > place[1]) place[1] = end;
        }
        const ordered = passages.slice().sort((one, other) => one.places[side][0] - other.places[side][0]);
        let start = place[0];
        while (start < place[1]) {
          let end = text.text.indexOf('\\n', start);
          if (end < 0 || end > place[1]) end = place[1];
          const paragraph = element('p');
          paragraph.dir = 'auto';
          paragraph.append(marked(text.text, [start, end], ordered, side));
          if (paragraph.textContent.trim()) box.append(paragraph);
          start = end + 1;
        }
        return box;
      }

      function note(shared) {
        const kinds = [];
        for (const one of shared) {
          const quoted = ['', ', in quotation marks on the left', ', in quotation marks on the right', ', in quotation marks on both sides'][one.quoted];
          const kind = likenessNames[one.likeness] + quoted;
          if (!kinds.includes(kind)) kinds.push(kind);
        }
        return shared.map((one) => one.number).join(', ') + ' · ' + kinds.join(' · ');
      }

      function draw(board, texts, passages) {
        passages.sort((one, other) => one.places[0][0] - other.places[0][0]);
        passages.forEach((one, i) => { one.number = i + 1; });
        keepOrder(passages);
        const list = element('ol', 'rows');
        for (const row of rowsOf(texts, passages)) {
          const item = element('li', row.shared ? 'shared' : 'own');
          if (row.shared) item.append(element('p', 'note', note(row.shared)));
          const sides = element('div', 'sides');
          sides.append(cell(texts[0], row.spans[0], passages, 0), cell(texts[1], row.spans[1], passages, 1));
          item.append(sides);
          list.append(item);
        }
        board.replaceChildren(list);
      }

      function summary(passages, texts, complete) {
        if (!passages.length) {
          return complete ? 'These two share no passage that was found.'
            : 'This story is too large for all pairs to be compared here, and these two were not: stemma reuse compares any two.';
        }
        const own = passages.filter((one) => one.likeness < 2);
        const others = passages.length - own.length;
        const said = others ? (others === 1 ? '1 passage' : others + ' passages') + ' in other words.' : '';
        if (!own.length) return 'No words in common; ' + said;
        const shared = [0, 1].map(function (side) {
          const letters = own.reduce((sum, one) => sum + one.places[side][1] - one.places[side][0], 0);
          return Math.min(100, Math.max(1, Math.round(100 * letters / Math.max(1, texts[side].text.length)))) + '%';
        });
        const count = own.length === 1 ? '1 shared passage' : own.length + ' shared passages';
        return count + ', ' + shared[0] + ' of the left text and ' + shared[1] + ' of the right' + (said ? '; ' + said : '.');
      }

      for (const section of document.querySelectorAll('.collation')) {
        const data = JSON.parse(section.querySelector('script').textContent);
        const texts = new Map();
        const read = function (i) {
          if (!texts.has(i)) texts.set(i, readText(data.texts[i]));
          return texts.get(i);
        };
        const controls = element('p', 'controls');
        const selects = ['Left', 'Right'].map(function (name, side) {
          const label = element('label', '', name + ' ');
          const select = element('select');
          data.texts.forEach(function (entry, i) {
            const option = element('option', '', document.getElementById(entry[0]).dataset.name);
            option.value = i;
            select.append(option);
          });
          select.value = data.opening[side];
          label.append(select);
          controls.append(label);
          return select;
        });
        const own = element('label', 'own-too', ' Only what is shared');
        const only = element('input');
        only.type = 'checkbox';
        own.prepend(only);
        controls.append(own);
        const said = element('p', 'note said-of');
        said.setAttribute('role', 'status');
        const key = element('p', 'note key-of');
        key.append('Marked: ', element('mark', 'literal', 'the same words'), ' ', element('mark', 'reworded', 'reworded,'), ' ');
        key.lastElementChild.append(' ', element('u', '', 'what differs'));
        key.append(element('mark', 'paraphrase', 'the same in other words'), ' ', element('mark', 'literal quoted', 'in quotation marks'), ' ↕ stands elsewhere in the other text');
        const board = element('div', 'board');
        section.append(controls, said, key, board);
        const show = function () {
          const [left, right] = selects.map((one) => Number(one.value));
          const swapped = left > right;
          const pair = data.pairs.find((one) => one[0] === Math.min(left, right) && one[1] === Math.max(left, right));
          const passages = pair && left !== right ? pair[2].map((one) => passage(one, swapped)) : [];
          const both = [read(left), read(right)];
          said.textContent = left === right ? 'This is one text; choose another for one side.' : summary(passages, both, data.complete);
          draw(board, both, passages);
          board.classList.toggle('only', only.checked);
        };
        only.addEventListener('change', show);
        for (const select of selects) select.addEventListener('change', show);
        section.addEventListener('compare', function (event) {
          event.detail.forEach(function (id, side) {
            selects[side].value = data.texts.findIndex((entry) => entry[0] === id);
          });
          show();
        });
        show();
      }

      document.addEventListener('click', function (event) {
        const link = event.target instanceof Element ? event.target.closest('a.compare') : null;
        if (!link) return;
        const section = document.getElementById(link.getAttribute('href').slice(1));
        document.dispatchEvent(new Event('compare'));
        section.dispatchEvent(new CustomEvent('compare', { detail: [link.dataset.left, link.dataset.right] }));
        section.focus({ preventScroll: true });
      });
    })();

    """
}
