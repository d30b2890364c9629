#requires -Version 7.4

<#
.SYNOPSIS
    Builds, tests, packs and publishes the AmazonAds.PowerShell module.

.DESCRIPTION
    Without parameters it builds the module into output/AmazonAds.PowerShell and returns that folder. The module
    is assembled beside its destination and swapped in as a whole, so a build that fails leaves the last one alone.

.EXAMPLE
    ./build.ps1

    Builds the module.

.EXAMPLE
    ./build.ps1 -Task Publish -WhatIf

    Shows what would be published, and where.
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType([System.IO.FileSystemInfo])]
[System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The functions below read them.')]
param(
    # Build: the module folder. Test: also every test. Pack: also the package file. Publish: also the upload.
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pack', 'Publish')]
    [string] $Task = 'Build',

    # The module folder to write. Its last part should be the module's name.
    [string] $OutputPath = [System.IO.Path]::Combine($PSScriptRoot, 'output', 'AmazonAds.PowerShell'),

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    # Writes the syntax into the pages of docs/en-US and begins the pages that are missing.
    [switch] $UpdateHelp,

    # The registered repository that Publish uploads to.
    [string] $Repository = 'PSGallery',

    # The environment variable that holds the key for it.
    [string] $ApiKeyVariable = 'PSGALLERY_API_KEY'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$module = 'AmazonAds.PowerShell'
$runtimes = @(
    'linux-x64', 'linux-arm64', 'linux-musl-x64', 'linux-musl-arm64'
    'osx-x64', 'osx-arm64', 'win-x64', 'win-x86', 'win-arm64'
)
$OutputPath = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($OutputPath).TrimEnd('/', '\')

function Invoke-DotNet {
    if (-not (Get-Command -Name dotnet -CommandType Application -ErrorAction Ignore)) {
        throw 'The .NET SDK is needed to build the module, and dotnet is not on the PATH.'
    }

    # Out-Host: what the build prints is no result of this script.
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE."
    }
}

function Get-ModuleVersion {
    $manifest = Import-PowerShellDataFile -LiteralPath (Join-Path $PSScriptRoot 'module' "$module.psd1")
    $build = (Select-Xml -LiteralPath (Join-Path $PSScriptRoot 'Directory.Build.props') -XPath '//Version').Node.InnerText
    if ($manifest.ModuleVersion -ne $build) {
        throw "The manifest says version $($manifest.ModuleVersion) and Directory.Build.props says $build; they must agree."
    }

    $build
}

function Export-ModuleFolder([string] $Path) {
    $bin = Join-Path $Path 'bin'
    Invoke-DotNet publish (Join-Path $PSScriptRoot 'src' $module "$module.csproj") `
        --configuration $Configuration --output $bin --verbosity quiet --nologo

    Copy-Item -Path (Join-Path $PSScriptRoot 'module' '*') -Destination $Path -Recurse
    Copy-Item -LiteralPath (Join-Path $PSScriptRoot 'LICENSE') -Destination $Path
    Move-Item -Path (Join-Path $bin '*.dll') -Destination $Path

    foreach ($runtime in $runtimes) {
        $native = Join-Path $bin 'runtimes' $runtime 'native'
        if (-not (Test-Path -LiteralPath $native)) {
            throw "The build holds no SQLite library for $runtime."
        }

        $destination = New-Item -ItemType Directory -Path (Join-Path $Path 'runtimes' $runtime 'native')
        Copy-Item -Path (Join-Path $native '*e_sqlite3.*') -Destination $destination
    }

    Remove-Item -LiteralPath $bin -Recurse -Force

    $update = @(if ($UpdateHelp) { '--update' })
    Invoke-DotNet run --project (Join-Path $PSScriptRoot 'tools' 'HelpBuilder') --configuration $Configuration `
        --verbosity quiet -- @update `
        --assembly (Join-Path $Path "$module.dll") `
        --pages (Join-Path $PSScriptRoot 'docs' 'en-US') `
        --output (Join-Path $Path 'en-US' "$module.dll-Help.xml")
}

function Switch-Folder([string] $New, [string] $Target, [string] $Aside) {
    if (Test-Path -LiteralPath $Target) {
        try {
            [System.IO.Directory]::Move($Target, $Aside)
        }
        catch [System.IO.IOException], [System.UnauthorizedAccessException] {
            throw "The module folder '$Target' is in use and cannot be replaced; close the PowerShell that imported it. $_"
        }
    }

    try {
        [System.IO.Directory]::Move($New, $Target)
    }
    catch {
        if (Test-Path -LiteralPath $Aside) {
            [System.IO.Directory]::Move($Aside, $Target)
        }

        throw
    }
}

function Build-Module {
    $null = Get-ModuleVersion
    $parent = [System.IO.Path]::GetDirectoryName($OutputPath)
    $name = [System.IO.Path]::GetFileName($OutputPath)
    $null = New-Item -ItemType Directory -Path $parent -Force

    # Beside the destination, since a move across volumes is a copy that can stop halfway.
    $stage = Join-Path $parent ".$name.new.$PID"
    $aside = Join-Path $parent ".$name.old.$PID"
    try {
        $null = New-Item -ItemType Directory -Path $stage -Force
        Export-ModuleFolder $stage
        Switch-Folder $stage $OutputPath $aside
    }
    finally {
        # An assembly in use stays on Windows; a later build takes it away.
        foreach ($state in 'new', 'old') {
            Get-ChildItem -LiteralPath $parent -Force -Directory -Filter ".$name.$state.*" |
                Where-Object { $_.Name -in ".$name.new.$PID", ".$name.old.$PID" -or $state -eq 'old' } |
                Remove-Item -Recurse -Force -ErrorAction Ignore
        }
    }

    Get-Item -LiteralPath $OutputPath
}

function Test-Module {
    $saved = $env:PATH, $env:AMAZONADS_MODULE_PATH
    try {
        # The suite runs Pester through the PowerShell that runs this script, on the module just built.
        $env:PATH = $PSHOME + [System.IO.Path]::PathSeparator + $env:PATH
        $env:AMAZONADS_MODULE_PATH = $OutputPath
        Invoke-DotNet test (Join-Path $PSScriptRoot "$module.sln") --nologo
    }
    finally {
        $env:PATH, $env:AMAZONADS_MODULE_PATH = $saved
    }
}

function Export-Package {
    $version = Get-ModuleVersion
    $manifest = Import-PowerShellDataFile -LiteralPath (Join-Path $OutputPath "$module.psd1")
    $tags = @('PSModule', 'PSEdition_Core', 'PSIncludes_Cmdlet') +
        $manifest.PrivateData.PSData.Tags +
        $manifest.CmdletsToExport.ForEach({ "PSCommand_$_"; "PSCmdlet_$_" })
    $escape = { [System.Security.SecurityElement]::Escape($args[0]) }

    $parent = [System.IO.Path]::GetDirectoryName($OutputPath)
    $nuspec = Join-Path $parent "$module.nuspec"
    Set-Content -LiteralPath $nuspec -Value @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>$module</id>
    <version>$version</version>
    <authors>$(& $escape $manifest.Author)</authors>
    <description>$(& $escape $manifest.Description)</description>
    <copyright>$(& $escape $manifest.Copyright)</copyright>
    <license type="expression">MIT</license>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <tags>$(& $escape ($tags -join ' '))</tags>
  </metadata>
  <files>
    <file src="$(& $escape ([System.IO.Path]::Combine($OutputPath, '**')))" target="" />
  </files>
</package>
"@
    try {
        # A project only lends its pack target here; what is packed stands in the nuspec. Package analysis would
        # complain that the assemblies lie at the root, where a module needs them, and not under lib.
        Invoke-DotNet pack (Join-Path $PSScriptRoot 'src' $module "$module.csproj") --no-build `
            --configuration $Configuration --output $parent --verbosity quiet --nologo `
            '-p:IsPackable=true' '-p:NoPackageAnalysis=true' "-p:NuspecFile=$nuspec"
    }
    finally {
        Remove-Item -LiteralPath $nuspec
    }

    Get-Item -LiteralPath (Join-Path $parent "$module.$version.nupkg")
}

function Publish-Package([System.IO.FileInfo] $Package) {
    $key = [System.Environment]::GetEnvironmentVariable($ApiKeyVariable)
    if (-not $key) {
        throw "Set the environment variable $ApiKeyVariable to an API key of $Repository to publish."
    }

    if (-not (Get-Command -Name Publish-PSResource -ErrorAction Ignore)) {
        throw 'Publishing needs the module Microsoft.PowerShell.PSResourceGet, which comes with PowerShell 7.4 and later. ' +
            "Without it, upload '$($Package.FullName)' with 'dotnet nuget push' or on the repository's web site."
    }

    Publish-PSResource -Path $OutputPath -Repository $Repository -ApiKey $key -Confirm:$false
}

$WhatIf = $WhatIfPreference
# Only the upload asks: a build that writes nothing would show nothing.
$WhatIfPreference = $false
$built = Build-Module
switch ($Task) {
    'Build' { $built }
    'Test' { Test-Module }
    'Pack' { Export-Package }
    'Publish' {
        $package = Export-Package
        $WhatIfPreference = $WhatIf
        if ($PSCmdlet.ShouldProcess($Repository, "Publish $($package.Name)")) {
            Publish-Package $package
        }

        $package
    }
}
