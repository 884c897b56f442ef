"use strict";
(function () {
    // Today, by the visitor's clock: the file itself is the same on every day.
    var timeline = document.getElementById("timeline");
    var today = document.getElementById("today");
    if (timeline && today && timeline.dataset.first) {
        var now = new Date();
        var day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
        var place = ((day - Date.parse(timeline.dataset.first)) / 864e5 + 0.5) / timeline.dataset.days;
        if (place > 0 && place < 1) {
            today.setAttribute("x1", 100 * place + "%");
            today.setAttribute("x2", 100 * place + "%");
            var key = document.getElementById("today-key");
            if (key) key.hidden = false;
        }
    }

    var table = document.getElementById("plan");
    var form = document.getElementById("filters");
    var rows = Array.from(table.querySelectorAll("tr[id]"));
    var twins = Array.from(document.querySelectorAll("[data-row]"));
    var output = form.querySelector("output");
    if (rows.length < 2) return;
    form.hidden = false;

    function has(list, wanted) {
        return (" " + (list || "") + " ").indexOf(" " + wanted + " ") >= 0;
    }

    // "2024-10 2024-12:2025-02"
    function isIn(months, wanted) {
        return (months || "").split(" ").some(function (span) {
            var ends = span.split(":");
            return ends[0] <= wanted && wanted <= ends[ends.length - 1];
        });
    }

    // A section stands for those within it too.
    function sections(wanted) {
        var chosen = new Set();
        var level = 0;
        Array.from(table.tBodies).forEach(function (body) {
            if (body.dataset.section === wanted) level = +body.dataset.level;
            else if (level && +body.dataset.level <= level) level = 0;
            if (level) chosen.add(body);
        });
        return chosen;
    }

    function folded(words) {
        return words.toLowerCase().replace(/ё/g, "е").replace(/\s+/g, " ").trim();
    }

    // A section without rows goes, unless one within it stays.
    function tidy(table, isFiltered) {
        var kept = [];
        Array.from(table.tBodies).reverse().forEach(function (body) {
            var level = +body.dataset.level || 1;
            var own = Array.from(body.rows).some(function (row) {
                return !row.hidden && !row.classList.contains("section");
            });
            var keep = own || kept.slice(level + 1).some(Boolean);
            body.hidden = isFiltered && !keep;
            kept.length = Math.min(kept.length, level + 1);
            kept[level] = kept[level] || keep;
        });
    }

    function value(name) {
        return form.elements[name] ? form.elements[name].value : "";
    }

    function apply() {
        var who = value("who"), month = value("month"), section = value("section"), status = value("status");
        var words = folded(value("words"));
        var chosen = section ? sections(section) : null;
        var shown = 0;
        rows.forEach(function (row) {
            var fits = (!who || has(row.dataset.who, who))
                && (!month || isIn(row.dataset.months, month))
                && (!chosen || chosen.has(row.parentNode))
                && (!status || (row.dataset.status || "none") === status)
                && (!words || folded(row.textContent).indexOf(words) >= 0);
            row.hidden = !fits;
            if (fits) shown += 1;
        });
        twins.forEach(function (twin) {
            twin.hidden = document.getElementById(twin.dataset.row).hidden;
        });
        var isFiltered = shown < rows.length;
        tidy(table, isFiltered);
        if (timeline && twins.length) tidy(timeline, isFiltered);
        output.textContent = isFiltered
            ? output.dataset.words.replace("{shown}", shown).replace("{all}", rows.length) : "";
    }

    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(apply); });
    // A link to a row that is filtered away shows it.
    window.addEventListener("hashchange", function () {
        var row = document.getElementById(location.hash.slice(1));
        if (row && row.hidden) { form.reset(); setTimeout(function () { row.scrollIntoView(); }); }
    });
    // The browser may remember what was chosen.
    apply();
})();
