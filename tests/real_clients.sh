#!/bin/sh
# Opens what the program writes in programs that people have: the deck of the built-in organisation as slides and as PDF, the web page in a
# browser at the width of a desk and of a telephone and on paper, the graph in Graphviz.
#
#     tests/real_clients.sh [FOLDER]      # keeps what was written and drawn in FOLDER, to be looked at
#
# Needs LibreOffice Impress, poppler-utils (pdfinfo, pdftoppm, pdftotext), and uses qpdf, python3 with python-pptx, Chromium and Graphviz where
# they are there. pdfinfo up to 25.11 says that "Suspects object is wrong type (boolean)": it takes the "false" that PDF/UA asks for for a fault.
# SAMVERKAN names the program to try; without it, it is built. Exit code: 0 all is well, 1 something is not, 77 a program is missing.
set -eu
cd "$(dirname "$0")/.."

skip() {
    echo "skipped: $1" >&2
    exit 77
}

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

for program in soffice pdfinfo pdftoppm pdftotext; do
    command -v "$program" >/dev/null || skip "$program is not on this machine (Debian: libreoffice-impress, poppler-utils)"
done

if [ $# -gt 0 ]; then
    folder=$1
    mkdir -p "$folder"
else
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
fi
if [ -z "${SAMVERKAN:-}" ]; then
    cargo build --quiet
    SAMVERKAN=target/debug/samverkan
fi

pages_of() { pdfinfo "$1" 2>/dev/null | sed -n 's/^Pages: *//p'; }

# Lines and words may be divided otherwise in each file: in one line, without what divides them.
text_of() { pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '; }

says() { text_of "$1" | grep -qF "$2" || fail "$1 does not say \"$2\""; }

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[ -n "$browser" ] || echo "Chromium is not on this machine: no web page was looked at" >&2

# Of a page at a width and a height, a picture; and of what it is on paper a PDF.
seen() { "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars "--window-size=$2,$3" "--screenshot=$4" "file://$1" >/dev/null 2>&1; }
printed() { "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--print-to-pdf=$2" "file://$1" >/dev/null 2>&1; }

# The web page of a view and of the deck: looked at, and printed with every name that it tells of.
web() {
    for what in view deck; do
        html=$(cd "$folder" && pwd)/web-$what-$1.html
        paper=${html%.html}.pdf
        if [ "$what" = deck ]; then set -- "$1" "$2" --deck; fi
        "$SAMVERKAN" export --lang "$1" ${3:+"$3"} -o "$html"
        seen "$html" 1440 1800 "${html%.html}-desk.png" || fail "the browser cannot show $html"
        seen "$html" 500 1800 "${html%.html}-telephone.png" || fail "the browser cannot show $html"
        printed "$html" "$paper" || fail "the browser cannot print $html"
        says "$paper" "$2"
        pdftoppm -r 50 -png -l 6 "$paper" "${paper%.pdf}-paper"
        echo "$1: $(pages_of "$paper") pages of paper from the web page of the $what"
    done
}

for lang in sv en; do
    pptx=$folder/deck-$lang.pptx
    pdf=$folder/deck-$lang.pdf
    "$SAMVERKAN" export --deck --lang "$lang" -o "$pptx"
    "$SAMVERKAN" export --deck --lang "$lang" -o "$pdf"

    # The office program reads the slides and draws them; it has a home of its own, for nobody's settings to matter.
    drawn=$folder/drawn-$lang
    mkdir -p "$drawn"
    soffice --headless "-env:UserInstallation=file://$(cd "$folder" && pwd)/office" --convert-to pdf --outdir "$drawn" "$pptx" >/dev/null 2>&1 ||
        fail "LibreOffice cannot read $pptx"
    slides=$drawn/deck-$lang.pdf
    [ -s "$slides" ] || fail "LibreOffice drew nothing of $pptx"

    [ "$(pages_of "$pdf")" = "$(pages_of "$slides")" ] || fail "$(pages_of "$pdf") pages, but $(pages_of "$slides") slides"
    [ "$(pages_of "$pdf")" -gt 0 ] || fail "$pdf has no pages"
    case $lang in
    sv) name="Länsstyrelsen Örebro län" ;;
    *) name="Örebro county" ;;
    esac
    for file in "$pdf" "$slides"; do
        says "$file" "$name"
        pdftoppm -r 60 -png "$file" "${file%.pdf}"
    done
    if command -v qpdf >/dev/null; then
        qpdf --check "$pdf" >/dev/null || fail "qpdf finds faults in $pdf"
    fi
    if python3 -c 'import pptx' 2>/dev/null; then
        python3 tests/real_clients.py "$pptx" "$(pages_of "$pdf")" || fail "python-pptx finds faults in $pptx"
    else
        echo "python3 with python-pptx is not on this machine: the slides were read by LibreOffice only" >&2
    fi
    echo "$lang: $(pages_of "$pdf") pages, as slides and as PDF"
    if [ -n "$browser" ]; then
        web "$lang" "$name"
    fi
    if command -v dot >/dev/null; then
        "$SAMVERKAN" export --lang "$lang" -o "$folder/graph-$lang.dot"
        dot -Tsvg "$folder/graph-$lang.dot" -o "$folder/graph-$lang.svg" || fail "Graphviz cannot read graph-$lang.dot"
    fi
done
