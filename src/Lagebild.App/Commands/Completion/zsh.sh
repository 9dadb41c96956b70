#compdef lagebild
# Completion for lagebild in zsh. In ~/.zshrc: eval "$(lagebild completion zsh)"; or as a file _lagebild in a folder of fpath.
_lagebild() {
  local -a found
  found=("${(@f)$(lagebild "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
  compadd -a found
  _files
}
if [ "${funcstack[1]}" = _lagebild ]; then
  _lagebild
else
  compdef _lagebild lagebild
fi
