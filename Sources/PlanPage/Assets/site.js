"use strict";
// What scripts add: files that are dropped, rows hidden as filters are chosen, marks by keyboard, undo. Everything works
// without them.
(() => {
    document.documentElement.classList.add("scripted");
    const fromScript = { "X-Requested-By": "page" };
    const notice = document.getElementById("notice");

    function say(words, isProblem, undo) {
        notice.className = isProblem ? "problem" : "done";
        const paragraph = document.createElement("p");
        paragraph.textContent = words;
        notice.replaceChildren(paragraph);
        if (undo) {
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = undo.words;
            button.addEventListener("click", undo.run);
            notice.append(button);
        }
    }

    // The answer, or null where the program does not answer; what it says goes to the person.
    async function ask(address, options, lost) {
        try {
            const response = await fetch(address, { ...options, headers: { ...fromScript, ...(options || {}).headers } });
            return { ok: response.ok, status: response.status, body: await response.json() };
        } catch {
            say(lost, true);
            return null;
        }
    }

    // MARK: Plans that are dropped

    const drop = document.getElementById("drop");
    if (drop) {
        const list = document.getElementById("uploads");
        const input = drop.querySelector("input[type=file]");

        async function send(files) {
            const sent = [];
            // One after another: the program reads as many at a time as the computer can.
            for (const file of files) {
                const line = document.createElement("li");
                line.textContent = file.name + ": " + drop.dataset.reading;
                list.append(line);
                const form = new FormData();
                form.append("plan", file);
                const answer = await ask(drop.action, { method: "POST", body: form }, drop.dataset.lost);
                if (!answer) { line.remove(); break; }
                if (answer.ok) {
                    sent.push(answer.body.address);
                    line.remove();
                } else {
                    line.className = "problem";
                    line.textContent = file.name + ": " + answer.body.message;
                }
            }
            if (sent.length && !list.children.length) location.assign(sent.length === 1 ? sent[0] : "/");
        }

        drop.addEventListener("submit", event => {
            event.preventDefault();
            send(Array.from(input.files));
        });
        input.addEventListener("change", () => send(Array.from(input.files)));
        for (const kind of ["dragenter", "dragover"]) {
            document.addEventListener(kind, event => {
                event.preventDefault();
                drop.classList.add("over");
            });
        }
        document.addEventListener("dragleave", event => {
            if (!event.relatedTarget) drop.classList.remove("over");
        });
        document.addEventListener("drop", event => {
            event.preventDefault();
            drop.classList.remove("over");
            send(Array.from(event.dataTransfer.files));
        });
    }

    // MARK: Plans of the list that were not read yet

    (async () => {
        for (const row of document.querySelectorAll("#plans tr[data-facts]")) {
            try {
                const response = await fetch(row.dataset.facts, { headers: fromScript });
                if (!response.ok) continue;
                const table = document.createElement("table");
                table.innerHTML = await response.text();
                row.replaceWith(table.querySelector("tr"));
            } catch { return; }
        }
    })();

    // MARK: The table of a plan

    const table = document.getElementById("plan");
    if (!table || !table.dataset.address) return;
    const rows = () => Array.from(table.querySelectorAll("tr[data-id]"));

    // MARK: Filters

    const form = document.getElementById("filters");
    const output = document.getElementById("shown");

    function has(list, wanted) { return (" " + (list || "") + " ").includes(" " + wanted + " "); }

    // "2024-10 2024-12:2025-02"
    function isIn(months, wanted) {
        return (months || "").split(" ").some(span => {
            const ends = span.split(":");
            return ends[0] <= wanted && wanted <= ends[ends.length - 1];
        });
    }

    // A section stands for those within it too.
    function sections(wanted) {
        const chosen = new Set();
        let level = 0;
        for (const body of table.tBodies) {
            if (body.dataset.section === wanted) level = +body.dataset.level;
            else if (level && +body.dataset.level <= level) level = 0;
            if (level) chosen.add(body);
        }
        return chosen;
    }

    function folded(words) { return words.toLowerCase().replace(/ё/g, "е").replace(/\s+/g, " ").trim(); }

    function fits(row, status) {
        if (!status) return true;
        if (status === "overdue") return "overdue" in row.dataset;
        return (row.dataset.status || "none") === status;
    }

    function apply() {
        const value = name => form.elements[name] ? form.elements[name].value : "";
        const who = value("who"), month = value("month"), section = value("section"), status = value("status");
        const words = folded(value("words"));
        const chosen = section ? sections(section) : null;
        const all = rows();
        let shown = 0;
        for (const row of all) {
            const isShown = (!who || has(row.dataset.who, who)) && (!month || isIn(row.dataset.months, month))
                && (!chosen || chosen.has(row.parentNode)) && fits(row, status)
                && (!words || folded(row.textContent).includes(words));
            row.hidden = !isShown;
            if (isShown) shown += 1;
        }
        // A section without rows goes, unless one within it stays.
        const kept = [];
        for (const body of Array.from(table.tBodies).reverse()) {
            const level = +body.dataset.level || 1;
            const own = Array.from(body.rows).some(row => !row.hidden && row.dataset.id);
            const keep = own || kept.slice(level + 1).some(Boolean);
            body.hidden = shown < all.length && !keep;
            kept.length = Math.min(kept.length, level + 1);
            kept[level] = kept[level] || keep;
        }
        output.textContent = shown < all.length
            ? output.dataset.words.replace("{shown}", shown).replace("{all}", all.length) : "";
    }

    // A page that the program has filtered already shows a part of the plan only: there choosing asks for another page.
    const isWhole = !location.search;
    if (isWhole) {
        form.addEventListener("input", apply);
        form.addEventListener("submit", event => { event.preventDefault(); apply(); });
        document.getElementById("reset").addEventListener("click", event => {
            event.preventDefault();
            for (const field of form.elements) if (field.name) field.value = "";
            apply();
        });
        apply();
    } else {
        form.addEventListener("change", () => form.requestSubmit());
    }

    // MARK: Marks

    const keys = ["", "done", "partly", "inProgress", "notDone", "postponed", "cancelled"];
    const undone = [];

    function show(row, body) {
        row.dataset.seen = body.seen;
        if (body.status) row.dataset.status = body.status; else delete row.dataset.status;
        if (body.overdue) row.dataset.overdue = ""; else delete row.dataset.overdue;
        row.querySelector("td.mark").innerHTML = body.cell;
        document.getElementById("counts").innerHTML = body.counts;
    }

    // One row after another: a mark that waits for its answer must not meet the next one of the same row.
    let last = Promise.resolve();
    function save(row, fields, isUndo) {
        last = last.then(async () => {
            row.classList.add("saving");
            say(table.dataset.saving, false);
            const form = new URLSearchParams({ action: "mark", id: row.dataset.id, seen: row.dataset.seen });
            for (const [name, value] of Object.entries(fields)) form.set(name, value);
            const answer = await ask(table.dataset.address, { method: "POST", body: form }, table.dataset.lost);
            row.classList.remove("saving");
            if (!answer) return false;
            if (answer.body.cell) show(row, answer.body);
            if (!answer.ok) { say(answer.body.message, true); return false; }
            if (!isUndo) undone.push({ row, before: answer.body.before });
            say(table.dataset.saved, false, undone.length ? { words: table.dataset.undo, run: undo } : null);
            return true;
        });
        return last;
    }

    function undo() {
        const step = undone.pop();
        if (!step) return;
        save(step.row, step.before, true);
        step.row.focus();
    }

    function rowOf(target) { return target.closest("tr[data-id]"); }

    let current = null;
    function choose(row) {
        if (!row) return;
        if (current) current.tabIndex = -1;
        current = row;
        row.tabIndex = 0;
        row.focus();
    }

    for (const row of rows()) row.tabIndex = -1;
    if (rows()[0]) { current = rows()[0]; current.tabIndex = 0; }
    document.getElementById("keys").hidden = false;

    table.addEventListener("keydown", event => {
        const row = rowOf(event.target);
        if (!row || event.altKey || event.metaKey) return;
        if (event.ctrlKey) {
            if (event.code === "KeyZ" && !event.shiftKey) { event.preventDefault(); undo(); }
            return;
        }
        const shown = rows().filter(each => !each.hidden);
        const place = shown.indexOf(row);
        switch (event.key) {
        case "ArrowDown": event.preventDefault(); choose(shown[place + 1]); break;
        case "ArrowUp": event.preventDefault(); choose(shown[place - 1]); break;
        case "Home": if (event.target === row) { event.preventDefault(); choose(shown[0]); } break;
        case "End": if (event.target === row) { event.preventDefault(); choose(shown[shown.length - 1]); } break;
        case "Enter": if (event.target === row) { event.preventDefault(); open(row); } break;
        default:
            if (/^[0-6]$/.test(event.key)) { event.preventDefault(); save(row, { status: keys[+event.key] }); }
        }
    });
    document.addEventListener("keydown", event => {
        const isTyping = event.target.closest("input, textarea, select, dialog, tr[data-id]");
        if (event.ctrlKey && event.code === "KeyZ" && !isTyping && undone.length) { event.preventDefault(); undo(); }
    });

    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-labelledby", "mark-heading");
    document.body.append(dialog);

    async function open(row) {
        const address = table.dataset.address + "?mark=" + encodeURIComponent(row.dataset.id);
        let response;
        try {
            response = await fetch(address, { headers: fromScript });
        } catch {
            say(table.dataset.lost, true);
            return;
        }
        if (!response.ok) { location.reload(); return; }
        dialog.innerHTML = await response.text();
        const form = dialog.querySelector("form");
        row.dataset.seen = form.elements.seen.value;
        form.addEventListener("submit", async event => {
            event.preventDefault();
            const fields = {};
            for (const [name, value] of new FormData(form)) {
                if (!["action", "id", "seen"].includes(name)) fields[name] = value;
            }
            dialog.close();
            await save(row, fields);
        });
        form.addEventListener("keydown", event => {
            const isText = event.target.matches("textarea, input:not([type=radio])");
            if (!isText && /^[0-6]$/.test(event.key)) {
                event.preventDefault();
                for (const radio of form.elements.status) if (radio.value === keys[+event.key]) radio.checked = true;
            }
            if (event.key === "Enter" && event.target.matches("input")) { event.preventDefault(); form.requestSubmit(); }
        });
        dialog.querySelector("#cancel").addEventListener("click", event => { event.preventDefault(); dialog.close(); });
        dialog.addEventListener("close", () => row.focus(), { once: true });
        current = row;
        dialog.showModal();
        (form.querySelector("input[type=radio]:checked") || form.elements.date).focus();
    }

    table.addEventListener("click", event => {
        const link = event.target.closest("a.edit");
        if (!link || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(rowOf(link));
    });

    // Somebody has marked in another window meanwhile: the row says so when it is saved; what can be shown is shown now.
    if (location.hash) {
        const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (row && row.dataset.id) choose(row);
    }
})();
