# What several test files need. It works on the module that is imported already.

# A fault on demand: Add-Fault $emulator { $args[0]::On('POST', '/sp/keywords/list').Answer(503) }
function Add-Fault {
    [CmdletBinding()]
    param([object] $Emulator, [scriptblock] $Rule)

    $type = $Emulator.GetType().Assembly.GetType('AmazonAds.Emulator.FaultRule')
    $Emulator.Faults.Add((& $Rule $type))
}

# The request bodies that a path got, as objects, oldest first.
function Get-RequestCount {
    [CmdletBinding()]
    param([object] $Emulator, [string] $Path)

    $Emulator.Requests.Count('POST', $Path)
}

function Clear-Session {
    [CmdletBinding()]
    param()

    Stop-AdsEmulator
    Get-AdsConnection | Disconnect-AdsAccount
    $null = Get-AdsMetric -Reset
    Set-AdsRateLimit -RequestsPerSecond 1000 -Burst 1000
}

Export-ModuleMember -Function Add-Fault, Get-RequestCount, Clear-Session
