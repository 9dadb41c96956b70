# Completion for lagebild in zsh. In ~/.zshrc: eval "$(lagebild completion zsh)"
_lagebild() {
  local -a found
  found=("${(@f)$(lagebild "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
  compadd -a found
  _files
}
compdef _lagebild lagebild
