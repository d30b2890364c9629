# The loader is the only assembly of the module that enters the host's own load context. It is tiny,
# depends on nothing and hands back the cmdlet assembly from a context that all runspaces share.
if (-not ('AmazonAds.PowerShell.Loader.ModuleAssembly' -as [type])) {
    $null = [System.Reflection.Assembly]::LoadFrom(
        [System.IO.Path]::Combine($PSScriptRoot, 'AmazonAds.PowerShell.Loader.dll'))
}

$assembly = [AmazonAds.PowerShell.Loader.ModuleAssembly]::Load($PSScriptRoot)

# A runspace that has seen the assembly before (Import-Module -Force, or another module that uses this one)
# only finds it again here and would bring nothing into this scope; importing what was found does.
$cmdlets = Import-Module -Assembly $assembly -PassThru
Import-Module -ModuleInfo $cmdlets
Export-ModuleMember -Cmdlet @($cmdlets.ExportedCmdlets.Keys)
