#!/bin/bash
# What a translator does in Kate with our settings: the fault at the cursor is fixed by its key, and the text is
# saved.
#
#   PROGRAM=target/release/naqhara .ci/editors/kate.sh
#
# Kate draws on a screen in memory. PICTURE names a file for what it shows, if that is to be kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${PROGRAM:?PROGRAM names the binary}"
PROGRAM=$(realpath "$PROGRAM")

missing=()
command -v kate > /dev/null || missing+=(kate)
command -v Xvfb > /dev/null || missing+=(xvfb)
command -v xdotool > /dev/null || missing+=(xdotool)
command -v openbox > /dev/null || missing+=(openbox)
command -v dbus-run-session > /dev/null || missing+=(dbus-daemon)
command -v import > /dev/null || [ -z "${PICTURE-}" ] || missing+=(imagemagick)
if [ ${#missing[@]} -gt 0 ]; then
    # With what Kate recommends: that is how it was tried.
    apt-get update -qq && apt-get install -y -qq "${missing[@]}"
fi

HOME=$(mktemp -d)
export HOME XDG_CONFIG_HOME=$HOME/.config XDG_RUNTIME_DIR=$HOME/run LANG=C.UTF-8 QT_QPA_PLATFORM=xcb
running=()
end() {
    # Each with all that it has started.
    for it in "${running[@]}"; do kill -KILL -- "-$it" 2> /dev/null || true; done
    wait 2> /dev/null || true
    rm -rf "$HOME"
}
trap end EXIT
mkdir -p "$XDG_CONFIG_HOME/kate/lspclient" "$HOME/bin" "$HOME/texts"
mkdir -m 700 "$XDG_RUNTIME_DIR"
cp editors/kate/settings.json "$XDG_CONFIG_HOME/kate/lspclient/settings.json"
# Kate asks before it starts a server that it does not know.
cat > "$XDG_CONFIG_HOME/katerc" << END
[General]
Show welcome view for new window=false
Startup Session=new

[Kate Plugins]
lspclientplugin=true

[lspclient]
AllowedServerCommandLines=$HOME/bin/naqhara lsp,naqhara lsp
END
# The server, with what it says kept.
cat > "$HOME/bin/naqhara" << END
#!/bin/sh
"$PROGRAM" "\$@" | tee -a "$HOME/said"
END
chmod +x "$HOME/bin/naqhara"
export PATH=$HOME/bin:$PATH
touch "$HOME/said" "$HOME/texts/naqhara.toml"
text=$HOME/texts/a.txt
printf 'قال المدير ,إن الشركة ستبني مركزا..\n' > "$text"
printf 'قال المدير، إن الشركة ستبني مركزا..\n' > "$HOME/wanted"

until_true() {
    for _ in $(seq 600); do
        if "$@"; then return; fi
        sleep 0.1
    done
    echo "Kate: not within a minute: $*" >&2
    cat "$HOME/log" >&2
    exit 1
}

exec {number}<> <(:)
setsid Xvfb -displayfd "$number" -screen 0 1280x800x24 > "$HOME/log" 2>&1 &
running+=($!)
read -r screen <&"$number"
export DISPLAY=:$screen
setsid openbox >> "$HOME/log" 2>&1 &
running+=($!)
# The cursor on the Latin comma.
setsid dbus-run-session -- kate --startanon --block --line 1 --column 12 "$text" >> "$HOME/log" 2>&1 &
running+=($!)
until_true grep -q '"method":"textDocument/publishDiagnostics".*ar-latin-comma' "$HOME/said"
is_shown() { window=$(xdotool search --onlyvisible --class kate | tail -n 1) && [ -n "$window" ]; }
until_true is_shown
timeout 20 xdotool windowactivate --sync "$window"
sleep 1
if [ -n "${PICTURE-}" ]; then import -window root "$PICTURE"; fi
xdotool key ctrl+period
until_true grep -q '"kind":"quickfix"' "$HOME/said"
sleep 1
xdotool key ctrl+s
is_fixed() { cmp -s "$text" "$HOME/wanted"; }
until_true is_fixed
echo 'ok: Kate marks a fault, fixes it alone, and saves the text'
