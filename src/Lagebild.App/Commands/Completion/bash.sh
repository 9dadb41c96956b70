# Completion for lagebild in bash. In ~/.bashrc: eval "$(lagebild completion bash)"
_lagebild() {
  local word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
  COMPREPLY=($(compgen -W "$(lagebild "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
}
complete -o default -F _lagebild lagebild
