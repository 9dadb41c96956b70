# Completion for lagebild in fish. In ~/.config/fish/config.fish: lagebild completion fish | source
complete -c lagebild -a '(lagebild "[suggest:"(commandline -C)"]" (commandline -p | string collect) 2>/dev/null)'
