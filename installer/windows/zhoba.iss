; Inno Setup 6: the installer for Windows, from build\dist\zhoba (PyInstaller). Built by .github/workflows/windows.yml:
;   iscc /DVersion=0.1.0 installer\windows\zhoba.iss
; Silent, for administrators: zhoba-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /ALLUSERS (or /CURRENTUSER)
#ifndef Version
  #error Version is not given: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{6C0E7B0A-5B0C-4C9B-9C57-2E5C1D0F7A31}
AppName=Zhoba
AppVersion={#Version}
AppPublisher=Zhoba
DefaultDirName={autopf}\Zhoba
DefaultGroupName=Zhoba
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
OutputDir=..\..\build\dist
OutputBaseFilename=zhoba-{#Version}-windows-x86_64-setup
SetupIconFile=..\..\build\dist\parts\zhoba.ico
UninstallDisplayIcon={app}\zhobaw.exe
ChangesAssociations=yes
LicenseFile=..\..\LICENSE

[Languages]
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
ru.OpenWith=Открывать файлы .docx в Жобе (в списке «Открыть с помощью»)
en.OpenWith=Offer Zhoba for .docx files (in “Open with”)
ru.Block=Запретить программе сеть правилом брандмауэра
en.Block=Block the program's network by a firewall rule
ru.RemoveData=Удалить и настройки, журнал, корпус и модели этого пользователя? Проекты останутся на месте.
en.RemoveData=Remove this user's settings, journal, corpus and models too? Drafts stay where they are.

[Tasks]
Name: "openwith"; Description: "{cm:OpenWith}"
Name: "block"; Description: "{cm:Block}"; Check: IsAdminInstallMode

[Files]
Source: "..\..\build\dist\zhoba\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Zhoba"; Filename: "{app}\zhobaw.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\Zhoba.Bill"; ValueType: string; ValueData: "Zhoba"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Zhoba.Bill\shell\open\command"; ValueType: string; ValueData: """{app}\zhobaw.exe"" ""%1"""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.docx\OpenWithProgids"; ValueType: string; ValueName: "Zhoba.Bill"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\.zpack"; ValueType: string; ValueData: "Zhoba.Pack"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Zhoba.Pack"; ValueType: string; ValueData: "Pack of law for Zhoba"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Zhoba.Pack\shell\open\command"; ValueType: string; ValueData: """{app}\zhobaw.exe"" ""%1"""

[Run]
Filename: "{sys}\netsh.exe"; Parameters: "advfirewall firewall add rule name=""Zhoba"" dir=out action=block program=""{app}\zhoba.exe"""; Flags: runhidden; Tasks: block
Filename: "{sys}\netsh.exe"; Parameters: "advfirewall firewall add rule name=""Zhoba"" dir=out action=block program=""{app}\zhobaw.exe"""; Flags: runhidden; Tasks: block
Filename: "{app}\zhoba.exe"; Parameters: "doctor --self-test --fail-on error"; Flags: postinstall nowait skipifsilent unchecked; Description: "zhoba doctor --self-test"

[UninstallRun]
Filename: "{sys}\netsh.exe"; Parameters: "advfirewall firewall delete rule name=""Zhoba"""; Flags: runhidden; RunOnceId: "firewall"; Check: IsAdminInstallMode

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if (CurUninstallStep = usPostUninstall) and not UninstallSilent then
    if MsgBox(CustomMessage('RemoveData'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
      DelTree(ExpandConstant('{localappdata}\zhoba'), True, True, True);
end;
